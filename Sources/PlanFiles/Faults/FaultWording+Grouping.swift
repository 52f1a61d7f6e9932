import ProgrammeModel

// MARK: Files of pair weights

extension FaultText {
    static let emptyPairFile = FaultText(
        "no-rows", sv: "filen är tom", en: "the file is empty",
        fixSv: "ange en fil i MDGPLIB:s format", fixEn: "name a file in the format of MDGPLIB")

    static func pairFileHeader(_ most: Int) -> FaultText {
        FaultText(
            "pair-header", sv: "första raden säger inte hur många element och grupper det finns",
            en: "the first line does not say how many elements and groups there are",
            fixSv: "börja med antal element (1-\(most)), antal grupper, ss eller ds och gruppernas storlekar",
            fixEn: "begin with the number of elements (1-\(most)), the number of groups, ss or ds and the groups' sizes"
        )
    }

    static func pairFileSizes(groups: Int, found: Int) -> FaultText {
        FaultText(
            "pair-header", sv: "efter antalen väntas ss eller ds och \(2 * groups) storlekar, inte \(found)",
            en: "after the numbers come ss or ds and \(2 * groups) sizes, not \(found)",
            fixSv: "ge minsta och största storlek för var och en av de \(groups) grupperna",
            fixEn: "give the least and greatest size of each of the \(groups) groups")
    }

    static func pairFileRange(group: Int, least: Int, most: Int) -> FaultText {
        FaultText(
            "pair-header", sv: "grupp \(group) har minsta storlek \(least) och största \(most)",
            en: "group \(group) has least size \(least) and greatest \(most)",
            fixSv: "ge minsta storleken först; den är minst 0",
            fixEn: "give the least size first; it is at least 0")
    }

    static func pairLine(_ elements: Int) -> FaultText {
        FaultText(
            "pair-line", sv: "raden är inte två olika element och en vikt",
            en: "the line is not two different elements and a weight",
            fixSv: "skriv två olika tal från 0 till \(elements - 1) och vikten, med blanksteg emellan",
            fixEn: "write two different numbers from 0 to \(elements - 1) and the weight, with spaces between them")
    }

    static func notAWeight(_ text: String) -> FaultText {
        FaultText(
            "not-a-number", sv: "\"\(text)\" är ingen vikt", en: "\"\(text)\" is no weight",
            fixSv: "skriv talet med siffror och decimalpunkt: 12.345",
            fixEn: "write the number with digits and a decimal point: 12.345")
    }

    static func pairTwice(_ pair: (Int, Int)) -> FaultText {
        FaultText(
            "pair-twice", sv: "paret \(pair.0) och \(pair.1) står två gånger",
            en: "the pair \(pair.0) and \(pair.1) stands there twice",
            fixSv: "ta bort den ena raden", fixEn: "remove one of the lines")
    }

    static func pairsMissing(_ missing: Int, of all: Int) -> FaultText {
        FaultText(
            "pairs-missing", sv: "\(missing) av \(all) par saknas", en: "\(missing) of \(all) pairs are missing",
            fixSv: "filen ska ha en rad för varje par; är den avbruten?",
            fixEn: "the file must have a line for every pair; was it cut off?")
    }

    static func weightsTooLong(decimals: Int) -> FaultText {
        FaultText(
            "weight-too-large", sv: "vikterna får inte plats som heltal med \(decimals) decimaler",
            en: "the weights do not fit as whole numbers with \(decimals) decimals",
            fixSv: "avrunda dem till färre decimaler, eller dela dem alla med samma tal",
            fixEn: "round them to fewer decimals, or divide them all by the same number")
    }
}
