import ProgrammeModel
import Testing

@testable import SessionScheduling

@Suite("Priority scale")
struct PriorityScaleTests {
    @Test("a unit of a class outweighs everything a lesser class can hold")
    func isLexicographic() {
        let scale = PriorityScale([(.clashes, 500), (.mix, 0), (.gaps, 3000), (.consultants, 70)])
        let clash = scale.price(PenaltyTerms(.clashes))
        let gap = scale.price(PenaltyTerms(.gaps))
        let change = scale.price(PenaltyTerms(.consultants))
        #expect(clash > 3000 * gap + 70 * change)
        #expect(gap > 70 * change)
        #expect(change == PriorityScale.usualGrain)
        #expect(scale.price(PenaltyTerms(.gaps, weight: 7)) == 7 * gap)
        #expect(scale.price(PenaltyTerms(.mix)) == 0)
    }

    @Test("gives back the classes' values")
    func readsValues() {
        let scale = PriorityScale([(.clashes, 500), (.gaps, 3000), (.consultants, 70)])
        let cost =
            3 * scale.price(PenaltyTerms(.clashes)) + 2999 * scale.price(PenaltyTerms(.gaps))
            + 70 * scale.price(PenaltyTerms(.consultants))
        #expect(scale.values(of: cost) == [3, 2999, 70])
        #expect(scale.value(of: .gaps, in: cost) == 2999)
        #expect(scale.value(of: .mix, in: cost) == 0)
    }

    @Test("follows the scenario's order of classes")
    func followsOrder() {
        let scale = PriorityScale([(.consultants, 10), (.clashes, 10)])
        #expect(scale.price(PenaltyTerms(.consultants)) > 10 * scale.price(PenaltyTerms(.clashes)))
    }

    @Test("sums stay in range even where limits are absurd", arguments: [1 << 30, 1 << 45, 1 << 60])
    func neverOverflows(limit: Int) {
        let scale = PriorityScale([(.clashes, limit), (.gaps, limit), (.consultants, limit)])
        let most = [PriorityClass.clashes, .gaps, .consultants].map { priorityClass -> UInt128 in
            let weight = limit >> 20
            return UInt128(scale.price(PenaltyTerms(priorityClass, weight: weight))) * UInt128(limit / weight)
        }
        #expect(most.reduce(0, +) < UInt128(1) << UInt128(PriorityScale.budget))
    }
}
