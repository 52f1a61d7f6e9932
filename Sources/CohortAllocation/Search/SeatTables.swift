import ProgrammeModel

/// What the seats of some people in some cohorts cost, as flat tables under given prices.
///
/// Either the whole problem or a part of it: people and places go by their position in the part. Whatever a seat or a
/// pair of people costs is looked up here, so that new terms belong here and into the prices of ``SeatBoard``.
final class SeatTables: Sendable {
    let personCount: Int
    /// Cohorts; the waiting list is the place behind them.
    let cohortCount: Int
    let slotCount: Int
    let slotOfPlace: [Int32]
    /// What each person in each slot costs; a person's slots lie side by side.
    let slots: [Int]
    /// The place each person is pinned to (-1 for none), and what another place costs.
    let pinnedPlace: [Int32]
    let pinPrice: [Int]
    let sizes: SizePrices

    let featureCount: Int
    /// For each person and feature the value, -1 for blank; a person's values lie side by side.
    let codes: [Int32]
    /// What a pair costs, per feature.
    let pairs: [Int]
    /// Values below it have stored counts; the others are counted among the people of the value.
    let storedValues: Int
    let valueCount: Int
    let memberStarts: [Int]
    let members: [Int32]
    let limits: ValueLimits
    let lones: LonePrices

    /// A person's relations lie side by side, from `relationStarts[person]` to `relationStarts[person + 1]`.
    let relationStarts: [Int32]
    let relations: [Relations.Relation]
    let links: LinkPrices
    let pastPairs: PastPairs
    /// What a past pair of weight 1 costs that meets again.
    let past: Int

    /// The whole problem.
    init(_ problem: SeatProblem, _ prices: SeatPrices) {
        personCount = problem.people.count
        cohortCount = problem.cohortCount
        slotCount = problem.slotCount
        slotOfPlace = problem.slotOfPlace.map { Int32($0) }
        slots = prices.slots
        pinnedPlace = problem.pinnedCohort
        pinPrice = problem.pinCount.map { Int($0) * prices.pin }
        sizes = prices.sizes
        lones = prices.lones
        pastPairs = problem.pastPairs
        past = prices.past
        let features = problem.features
        featureCount = features.features.count
        codes = features.codes
        pairs = prices.pairs
        storedValues = features.storedValues
        valueCount = features.valueCount
        memberStarts = features.memberStarts
        members = features.members
        limits = ValueLimits(problem, prices)
        relationStarts = problem.relations.starts.map { Int32($0) }
        relations = problem.relations.list
        links = LinkPrices(problem, prices)
    }

    /// A part of the problem, all its counts stored.
    init(_ part: SeatPart, _ problem: SeatProblem, _ prices: SeatPrices) {
        personCount = part.people.count
        cohortCount = part.cohorts.count
        slotCount = problem.slotCount
        slotOfPlace = part.cohorts.map { Int32(problem.slotOfPlace[Int($0)]) } + [Int32(problem.waitingSlot)]
        slots = part.slots
        pinnedPlace = part.pinnedPlace
        pinPrice = part.people.map { Int(problem.pinCount[Int($0)]) * prices.pin }
        sizes = SizePrices(prices.sizes, of: part.cohorts)
        lones = prices.lones
        pastPairs = part.pastPairs
        past = prices.past
        featureCount = problem.features.features.count
        codes = part.codes
        pairs = prices.pairs
        storedValues = part.valueCount
        valueCount = part.valueCount
        memberStarts = []
        members = []
        limits = ValueLimits(problem, prices, of: part)
        relationStarts = part.relationStarts
        relations = part.relations
        links = LinkPrices(problem, prices, of: part)
    }
}

/// How many people of a value a cohort holds before each further one costs: the department's cap and its room.
struct ValueLimits: Sendable {
    /// The position of the one feature that is limited; -1 for none.
    let feature: Int
    private let capacity: Int
    private let cap: Int
    private let room: Int
    private let firstValue: Int
    private let valueCount: Int
    /// Round by round, value by value; empty without rooms.
    private let rooms: [Int]

    init(_ problem: SeatProblem, _ prices: SeatPrices, of part: SeatPart? = nil) {
        let features = problem.features.features
        let capped = features.firstIndex { $0.cap != nil } ?? -1
        feature = problem.features.roomFeature >= 0 ? problem.features.roomFeature : capped
        capacity = capped >= 0 ? features[capped].capacity : Int.max
        cap = capped >= 0 ? prices.caps[capped] : 0
        room = prices.room
        guard feature >= 0 else {
            (firstValue, valueCount, rooms) = (0, 0, [])
            return
        }
        let values = part?.values(of: feature) ?? Array(features[feature].values)
        firstValue = part?.firstValue(of: feature) ?? features[feature].values.lowerBound
        valueCount = values.count
        rooms =
            problem.features.roomFeature < 0
            ? []
            : (0..<problem.roundCount).flatMap { round in
                values.map { problem.features.room($0, inRound: round) }
            }
    }

    /// What one more person of a value costs where some are already.
    @inline(__always)
    func price(_ value: Int, _ count: Int, inRound round: Int) -> Int {
        var price = count >= capacity ? cap : 0
        if !rooms.isEmpty, count >= rooms[round &* valueCount &+ value &- firstValue] { price &+= room }
        return price
    }
}

/// What people cost each other, wherever they sit: the place for every term of two people.
struct LinkPrices: Sendable {
    private let bossFirst: Int
    private let bossApart: Int
    private let together: Int
    private let apart: Int
    private let cover: Int
    private let waitingPlace: Int
    private let roundCount: Int
    private let slotOfPlace: [Int32]
    private let isLeadershipTeam: [Bool]
    /// For each person and round whether the person was employed at its opening.
    private let employedAtOpening: [Bool]

    init(_ problem: SeatProblem, _ prices: SeatPrices, of part: SeatPart? = nil) {
        bossFirst = prices.bossFirst
        bossApart = prices.bossApart
        together = prices.together
        apart = prices.apart
        cover = prices.cover
        roundCount = problem.roundCount
        let relations = problem.relations
        guard let part else {
            waitingPlace = problem.waitingPlace
            slotOfPlace = problem.slotOfPlace.map { Int32($0) }
            isLeadershipTeam = relations.isLeadershipTeam
            employedAtOpening = relations.employedAtOpening
            return
        }
        waitingPlace = part.cohorts.count
        slotOfPlace = part.cohorts.map { Int32(problem.slotOfPlace[Int($0)]) } + [Int32(problem.waitingSlot)]
        isLeadershipTeam = part.cohorts.map { relations.isLeadershipTeam[Int($0)] } + [false]
        let rounds = problem.roundCount
        employedAtOpening = part.people.flatMap { person in
            relations.employedAtOpening[Int(person) * rounds..<(Int(person) + 1) * rounds]
        }
    }

    /// What one relation costs, seen from either side.
    @inline(__always)
    func price(_ person: Int, _ relation: Relations.Relation, _ own: Int, _ others: Int) -> Int {
        switch relation.kind {
        case .boss: return bossPrice(boss: Int(relation.other), bosses: others, reports: own, relation.mayShare)
        case .report: return bossPrice(boss: person, bosses: own, reports: others, relation.mayShare)
        case .together: return own != others ? together : 0
        case .apart: return own == others && own != waitingPlace ? apart : 0
        case .cover: return own == others && own != waitingPlace ? cover : 0
        }
    }

    @inline(__always)
    private func bossPrice(boss: Int, bosses: Int, reports: Int, _ mayShare: Bool) -> Int {
        guard bosses != waitingPlace, reports != waitingPlace else { return 0 }
        if bosses == reports { return mayShare || isLeadershipTeam[bosses] ? 0 : bossApart }
        let round = Int(slotOfPlace[reports])
        guard Int(slotOfPlace[bosses]) > round else { return 0 }
        return employedAtOpening[boss &* roundCount &+ round] ? bossFirst : 0
    }
}
