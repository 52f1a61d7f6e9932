import ProgrammeModel

/// What an allocation costs, from scratch.
extension SeatProblem {
    /// The value of every level; level 0 counts breaches of hard rules, a cohort's missing or surplus members singly.
    func levelValues(_ place: [Int32]) -> [Int] {
        var values = levels.zeros()
        var counts = Array(repeating: 0, count: cohortCount + 1)
        for (person, place) in place.enumerated() {
            counts[Int(place)] += 1
            addCost(of: person, inSlot: slotOfPlace[Int(place)], to: &values)
            if pinnedCohort[person] >= 0, pinnedCohort[person] != place, let pinned = charges.pinned {
                values[pinned.level] += pinned.amount * Int(pinCount[person])
            }
        }
        if let charge = charges.cohortSize {
            for cohort in 0..<cohortCount { values[charge.level] += charge.amount * sizeUnits(cohort, counts[cohort]) }
        }
        if let past = charges.newAcquaintances { values[past.level] += past.amount * pastPairs.weight(place, self) }
        addFeatureCosts(place, to: &values)
        addRelationCosts(place, to: &values)
        return values
    }

    private func sizeUnits(_ cohort: Int, _ size: Int) -> Int {
        SizePrices.units(sizes[cohort], size, hasHardSizes)
    }

    private func addFeatureCosts(_ place: [Int32], to values: inout [Int]) {
        var counts = Array(repeating: 0, count: cohortCount)
        for (position, feature) in features.features.enumerated() {
            for value in feature.values {
                let members = features.members[features.memberStarts[value]..<features.memberStarts[value + 1]]
                for member in members where Int(place[Int(member)]) < cohortCount {
                    counts[Int(place[Int(member)])] += 1
                }
                for member in members where Int(place[Int(member)]) < cohortCount {
                    let cohort = Int(place[Int(member)])
                    if counts[cohort] > 0 {
                        features.addCost(of: counts[cohort], feature, to: &values)
                        if position == features.roomFeature {
                            let room = features.room(value, inRound: slotOfPlace[cohort])
                            values[CostLevels.hard] += counts[cohort] - min(room, counts[cohort])
                        }
                    }
                    counts[cohort] = 0
                }
            }
        }
    }

    /// Members beyond the room of their department in their cohort.
    func crowdedMembers(_ place: [Int32]) -> Int {
        guard features.roomFeature >= 0 else { return 0 }
        var counts: [[Int]: Int] = [:]
        for (person, place) in place.enumerated() where Int(place) < cohortCount {
            let value = Int(features.codes[person * features.features.count + features.roomFeature])
            counts[[Int(place), value], default: 0] += 1
        }
        return counts.reduce(0) { sum, entry in
            let room = features.room(entry.key[1], inRound: slotOfPlace[entry.key[0]])
            return sum + (entry.value > room ? entry.value - room : 0)
        }
    }

    private func addRelationCosts(_ place: [Int32], to values: inout [Int]) {
        func add(_ charge: Charge?) { if let charge { values[charge.level] += charge.amount } }
        for person in people.indices {
            let own = Int(place[person])
            for position in relations.starts[person]..<relations.starts[person + 1] {
                let relation = relations.list[position]
                let others = Int(place[Int(relation.other)])
                switch relation.kind {
                case .boss:
                    guard own < cohortCount, others < cohortCount else { continue }
                    let round = slotOfPlace[own]
                    if own == others {
                        if !relation.mayShare, !relations.isLeadershipTeam[own] { add(charges.bossApart) }
                    } else if slotOfPlace[others] > round,
                        relations.employedAtOpening[Int(relation.other) * roundCount + round]
                    {
                        add(charges.bossFirst)
                    }
                case .report: continue
                case .together: if Int(relation.other) > person, own != others { add(charges.together) }
                case .apart, .cover:
                    guard Int(relation.other) > person, own == others, own < cohortCount else { continue }
                    add(relation.kind == .apart ? charges.apart : charges.cover)
                }
            }
        }
    }
}
