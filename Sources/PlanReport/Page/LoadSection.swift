import ProgrammeModel

/// How much each consultant has to do, and how far from the limits.
struct LoadSection {
    let facts: PlanFacts
    private static let barWidth = 240
    private static let barHeight = 18

    var node: Node {
        let loads = ConsultantLoad.all(in: facts)
        let share = ConsultantLoad.evenShare(of: loads)
        return .group([
            tag("p") {
                "\(facts.text(Wording.barNote)): \(facts.counted(share, Wording.halfDays))."
            },
            table(loads, share),
        ])
    }

    private func table(_ loads: [ConsultantLoad], _ share: Int) -> Node {
        let caption = facts.text(Wording.loadTable)
        let longest = max(1, share, loads.map(\.halfDays).max() ?? 0)
        return tag("div", ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": caption]) {
            tag("table", ["class": "load"]) {
                tag("caption") { caption }
                tag("thead") { tag("tr") { for node in heads { node } } }
                tag("tbody") {
                    for load in loads { row(load, share, longest) }
                }
            }
        }
    }

    private var heads: [Node] {
        let modules = facts.programme.modules.enumerated().map { position, module in
            PlanFacts.sign(ofModule: position) + " " + module.name
        }
        let names = [Wording.busiestWeek, Wording.busiestMonth].map { facts.text($0) }
        let cohorts = facts.text(Wording.cohortsLabel)
        return [tag("th", ["scope": "col"]) { facts.text(Wording.consultant) }]
            + [tag("th", ["scope": "col"]) { facts.text(Wording.split) }]
            + (modules + [facts.text(Wording.sum), cohorts] + names).map { name in
                tag("th", ["scope": "col", "class": "number"]) { name }
            }
    }

    private func row(_ load: ConsultantLoad, _ share: Int, _ longest: Int) -> Node {
        let consultant = load.consultant
        let cells =
            load.halfDaysByModule.map { facts.numbers.whole($0) } + [
                facts.numbers.whole(load.halfDays), limited(load.cohorts, consultant.maxCohorts),
                limited(load.busiestWeek, consultant.maxPerWeek), limited(load.busiestMonth, consultant.maxPerMonth),
            ]
        return tag("tr") {
            tag("th", ["scope": "row"]) { consultant.name }
            tag("td") { bar(load, share, longest) }
            for cell in cells { tag("td", ["class": "number"]) { cell } }
        }
    }

    /// "3 av högst 4".
    private func limited(_ count: Int, _ limit: Int?) -> String {
        let number = facts.numbers.whole(count)
        return limit.map { "\(number) \(facts.text(Wording.ofLimit)) \(facts.numbers.whole($0))" } ?? number
    }

    private func bar(_ load: ConsultantLoad, _ share: Int, _ longest: Int) -> Node {
        let ends = load.halfDaysByModule.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }.map {
            $0 * Self.barWidth / longest
        }
        let line = share * Self.barWidth / longest
        let label = "\(load.consultant.name): \(facts.counted(load.halfDays, Wording.halfDays))"
        return tag(
            "svg",
            [
                "class": "bar", "role": "img", "aria-label": label,
                "viewBox": "0 0 \(Self.barWidth + 2) \(Self.barHeight)", "width": "\(Self.barWidth + 2)",
                "height": "\(Self.barHeight)",
            ]
        ) {
            tag("title") { label }
            for module in load.halfDaysByModule.indices where ends[module + 1] > ends[module] {
                part(module, ends[module]..<ends[module + 1], clearOf: line)
            }
            tag("line", ["class": "halo", "x1": "\(line)", "y1": "0", "x2": "\(line)", "y2": "\(Self.barHeight)"])
            tag("line", ["class": "share", "x1": "\(line)", "y1": "0", "x2": "\(line)", "y2": "\(Self.barHeight)"])
        }
    }

    /// A module's part of a bar, with its sign where there is room for one beside the line of the even share.
    private func part(_ module: Int, _ x: Range<Int>, clearOf line: Int) -> Node {
        let middle = (x.lowerBound + x.upperBound) / 2
        let hasRoom = x.count >= 10 && abs(middle - line) >= 8
        return .group([
            tag(
                "rect",
                [
                    "class": ModuleColour.style(of: module), "x": "\(x.lowerBound)", "y": "2", "width": "\(x.count)",
                    "height": "14",
                ]),
            hasRoom
                ? tag("text", ["class": "sign", "x": "\(middle)", "y": "13"]) {
                    PlanFacts.sign(ofModule: module)
                } : .nothing,
        ])
    }
}
