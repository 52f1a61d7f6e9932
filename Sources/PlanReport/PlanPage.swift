public import ProgrammeModel

/// A plan as one page to read, send and print.
///
/// The page is a single self-contained file: no script, no external font, picture or link. It is well-formed XML that
/// HTML reads alike, and it prints on A4 with the wide parts in landscape. Everything a planner hands in is escaped.
public enum PlanPage {
    /// The page as UTF-8 text; the same input gives the same bytes.
    ///
    /// A name in the plan that the scenario does not know is shown as it stands, so that a refused plan can be read too.
    /// - Parameter verdict: what the audit said of this plan, in `language`.
    /// - Parameter warnings: what reading the scenario warned of, a sentence each, in `language`; may be empty.
    /// - Complexity: O(managers x (mix rules + log managers) + consultants x sessions).
    public static func html(
        plan: Plan, scenario: Scenario, verdict: AuditVerdict, warnings: [String] = [], language: Language
    ) -> String {
        let facts = PlanFacts(plan: plan, scenario: scenario, verdict: verdict, language: language)
        let page = tag("html", ["lang": language.rawValue]) {
            head(facts)
            body(facts, warnings)
        }
        return "<!DOCTYPE html>" + page.markup() + "\n"
    }

    /// The parts of the page with their anchors, in order.
    private static func sections(_ facts: PlanFacts) -> [(id: String, heading: LocalisedText, isWide: Bool, node: Node)]
    {
        let milestones = MilestoneSection(facts: facts)
        return [
            ("quality", Wording.quality, false, ScoreSection(facts: facts).node),
            ("chart", Wording.chart, true, ChartSection(facts: facts).node),
            ("sessions", Wording.sessionList, false, SessionSection(facts: facts).node),
            ("milestones", Wording.milestones, false, milestones.node),
            ("mix", Wording.mix, true, MixSection(facts: facts).node),
            ("load", Wording.load, true, LoadSection(facts: facts).node),
            ("waiting", Wording.waiting, false, WaitingSection(facts: facts).node),
            ("cohorts", Wording.rosters, false, RosterSection(facts: facts).node),
        ].filter { $0.id != "milestones" || !milestones.isEmpty }
    }

    private static func head(_ facts: PlanFacts) -> Node {
        tag("head") {
            tag("meta", ["charset": "utf-8"])
            tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
            tag("meta", ["name": "color-scheme", "content": "light"])
            tag("title") { facts.programme.name + " – " + facts.text(Wording.plan).lowercased() }
            tag("style") { Node.verbatim(PageStyle.sheet) }
        }
    }

    private static func body(_ facts: PlanFacts, _ warnings: [String]) -> Node {
        let sections = sections(facts)
        return tag("body") {
            tag("a", ["class": "skip", "href": "#content"]) { facts.text(Wording.skip) }
            HeadingSection(facts: facts).node
            tag("nav", ["aria-label": facts.text(Wording.contents)]) {
                tag("ul") {
                    for section in sections {
                        tag("li") { tag("a", ["href": "#" + section.id]) { facts.text(section.heading) } }
                    }
                }
            }
            tag("main", ["id": "content"]) {
                OverviewSection(facts: facts, warnings: warnings).node
                for section in sections {
                    let heading = section.id + "-heading"
                    tag(
                        "section",
                        ["id": section.id, "class": section.isWide ? "wide" : nil, "aria-labelledby": heading]
                    ) {
                        tag("h2", ["id": heading]) { facts.text(section.heading) }
                        section.node
                    }
                }
            }
            FooterSection(facts: facts).node
        }
    }
}
