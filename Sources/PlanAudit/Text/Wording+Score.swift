public import ProgrammeModel

extension ScoreFault {
    /// One sentence that says what the plan states and what the audit counts.
    public var message: LocalisedText {
        let place = place
        let counted = recomputed.map(String.init)
        let claimed = stated.map(String.init)
        switch part {
        case .position:
            guard counted != nil else {
                return LocalisedText(
                    sv: "\(place.opening.sv) finns i planens poäng men inte bland reglerna.",
                    en: "\(place.opening.en) is in the plan's score but not among the rules.")
            }
            guard let claimed, let counted else {
                return LocalisedText(
                    sv: "\(place.opening.sv) ska finnas en gång i planens poäng.",
                    en: "\(place.opening.en) must be in the plan's score once.")
            }
            return LocalisedText(
                sv: "\(place.opening.sv) står på plats \(claimed) i planens poäng, inte på plats \(counted).",
                en: "\(place.opening.en) is number \(claimed) in the plan's score, not number \(counted).")
        case .value, .units, .weight:
            guard counted != nil else {
                return LocalisedText(
                    sv: "\(place.opening.sv) ger inga poäng men finns i planens poäng.",
                    en: "\(place.opening.en) is not scored but is in the plan's score.")
            }
            guard let claimed, let counted else {
                return LocalisedText(
                    sv: "\(place.opening.sv) ska finnas en gång i planens poäng.",
                    en: "\(place.opening.en) must be in the plan's score once.")
            }
            let what = what
            return LocalisedText(
                sv: "\(place.opening.sv): planen anger \(what.sv) \(claimed), rätt är \(counted).",
                en: "\(place.opening.en): the plan states \(what.en) \(claimed), right is \(counted).")
        }
    }

    private var what: LocalisedText {
        switch part {
        case .units: LocalisedText(sv: "antalet", en: "the count")
        case .weight: LocalisedText(sv: "vikten", en: "the weight")
        case .value, .position: LocalisedText(sv: "summan", en: "the sum")
        }
    }

    private var place: LocalisedText {
        let title = priorityClass.name
        let own = LocalisedText(
            sv: "klass \(priorityClass) (\(title.sv))", en: "class \(priorityClass) (\(title.en))")
        guard let rule else { return own }
        return LocalisedText(sv: "\(own.sv), regeln \(rule)", en: "\(own.en), rule \(rule)")
    }
}

extension BoundFault {
    /// One sentence that says why the bound cannot stand.
    public var message: LocalisedText {
        let method = bound.method.text
        let scope = bound.scope.text
        let sv = "Gränsen \(bound.value) för klass \(bound.priorityClass) (\(scope.sv), \(method.sv))"
        let en = "The bound \(bound.value) of class \(bound.priorityClass) (\(scope.en), \(method.en))"
        let value = limit.map(String.init) ?? "-"
        return switch reason {
        case .unknownClass:
            LocalisedText(sv: sv + " gäller en klass som inte finns.", en: en + " is of a class that does not exist.")
        case .aboveValue:
            LocalisedText(
                sv: sv + " ligger över planens eget värde \(value).",
                en: en + " is above the plan's own value \(value).")
        case .notConfirmed:
            bound.method == .counting
                ? LocalisedText(
                    sv: sv + " bekräftas inte: räkningen ger \(value).",
                    en: en + " is not confirmed: counting gives \(value).")
                : LocalisedText(
                    sv: sv + " bekräftas inte: priserna bevisar \(value).",
                    en: en + " is not confirmed: its prices prove \(value).")
        case .sums:
            LocalisedText(
                sv: sv + " anger andra summor än priserna ger: rätt total är \(value).",
                en: en + " states other sums than its prices give: the right total is \(value).")
        case .idlePrice:
            LocalisedText(
                sv: sv + " har ett pris som kunde ligga närmare 0 och ändå bevisa lika mycket.",
                en: en + " has a price that could be nearer to 0 and prove as much.")
        case .outgrown:
            LocalisedText(
                sv: sv + " gäller bara planer med högst \(mostAllowed) i klass \(outgrownClass); den här har \(value).",
                en: en + " holds only for plans with \(mostAllowed) at most in class \(outgrownClass); this one has "
                    + "\(value).")
        case .certificate, .unknownName, .limitClass, .denominator, .outOfRange, .tooMuch, .unfounded, .noChoice:
            LocalisedText(sv: sv + flaw.sv, en: en + flaw.en)
        case .scope:
            LocalisedText(
                sv: sv + " gäller inte här: underlaget låter inte planen välja grupper.",
                en: en + " has no place here: the scenario does not let plans choose their cohorts.")
        case .twice:
            LocalisedText(sv: sv + " finns flera gånger.", en: en + " is there more than once.")
        }
    }

    /// Why the certificate proves nothing: the rest of the sentence.
    private var flaw: LocalisedText {
        let name = found.map { ShownText.name($0) } ?? "-"
        return switch reason {
        case .unknownName:
            LocalisedText(
                sv: " går inte att räkna om: den har ett pris för \"\(name)\", som inte finns i underlaget.",
                en: " cannot be added up: it has a price of \"\(name)\", which the scenario does not have.")
        case .limitClass:
            LocalisedText(
                sv: " förutsätter klass \(name), som inte är viktigare eller nämns två gånger.",
                en: " takes class \(name) for granted, which is not more important or is named twice.")
        case .denominator:
            LocalisedText(
                sv: " går inte att räkna om: nämnaren \(name) ligger utanför det tillåtna.",
                en: " cannot be added up: the denominator \(name) is out of range.")
        case .outOfRange where found == nil:
            LocalisedText(
                sv: " går inte att räkna om: summorna blir för stora.",
                en: " cannot be added up: its sums become too large.")
        case .outOfRange:
            LocalisedText(
                sv: " går inte att räkna om: talet \(name) ligger utanför det tillåtna.",
                en: " cannot be added up: the number \(name) is out of range.")
        case .tooMuch:
            LocalisedText(
                sv: " går inte att räkna om: det är för mycket att gå igenom.",
                en: " cannot be added up: there is too much to look through.")
        case .unfounded:
            LocalisedText(
                sv: " bevisar inget: den vilar på regler eller gränser som saknas eller inte måste hållas, eller på "
                    + "konsulter som ingen modul begär.",
                en: " proves nothing: it rests on rules or limits that are not there or need not be kept, or on "
                    + "consultants whom no module asks for.")
        case .noChoice:
            LocalisedText(
                sv: " bevisar inget: någon chef kan varken få plats eller vänta, någon utvecklingsgrupp har ingen väg "
                    + "genom sina modultillfällen, eller så finns inga grupper, moduler eller konsulter.",
                en: " proves nothing: a manager can neither have a seat nor wait, a cohort has no way through its "
                    + "sessions, or there are no cohorts, modules or consultants.")
        default:
            LocalisedText(
                sv:
                    " går inte att räkna om: priser saknas, eller hör inte till metoden, omfattningen eller omgångarna.",
                en: " cannot be added up: its prices are missing, or are not of its method, scope or rounds.")
        }
    }

    private var outgrownClass: String { limitClass?.description ?? "-" }

    private var mostAllowed: String {
        let limits = bound.certificate?.limits ?? bound.schedule?.limits ?? []
        return limits.first { $0.priorityClass == limitClass }.map { String($0.atMost) } ?? "-"
    }
}

extension Wording {
    /// Classes whose bounds a plan changed by hand goes without, and why, in the middle of a sentence.
    static func boundsLeftOut(of classes: [PriorityClass], _ doubt: AuditReport.Doubt) -> LocalisedText {
        let list = enumeration(classes.map { LocalisedText(sv: $0.description, en: $0.description) })
        let (sv, en) = ("för klass \(list.sv)", "of class \(list.en)")
        return switch doubt {
        case .refused:
            LocalisedText(sv: "\(sv), som granskningen underkänner", en: "\(en), which the audit refuses")
        case .cohorts(let scope):
            LocalisedText(
                sv: "\(sv) (\(scope.text.sv), som kan vara andra nu)",
                en: "\(en) (\(scope.text.en), which may be others now)")
        case .worse(let worse):
            LocalisedText(
                sv: "\(sv), eftersom klass \(worse) är sämre än förut",
                en: "\(en), as class \(worse) is worse than before")
        }
    }
}
