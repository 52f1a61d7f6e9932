import ProgrammeModel

/// Shortages that come of how many of a department may be in a cohort.
extension SeatShortage {
    /// Departments with more people confined to some rounds than their cohorts could be held with.
    func crowdedDepartments() -> [Shortfall] {
        guard problem.features.roomFeature >= 0 else { return [] }
        return departments.compactMap { department in
            runsOfRounds.lazy.compactMap { run -> Shortfall? in
                let needed = department.people.count { person in
                    !mayWait[person] && windows[person].contains(true)
                        && windows[person].indices.allSatisfy { run.contains($0) || !windows[person][$0] }
                }
                let available = seats(of: department, in: run) { problem.features.room($0, inRound: $1) }
                guard needed > available else { return nil }
                return ShortageWording.crowded(
                    department.name, rules.departmentStaffed, needed: needed, available: available,
                    cohorts: cohorts(in: run), rounds: names(run), isWhole: run.count == problem.roundCount)
            }.first
        }
    }

    /// The first run of rounds whose cohorts cannot reach min with so few of each department in one.
    func thinnedRounds() -> Shortfall? {
        guard problem.features.roomFeature >= 0 else { return nil }
        let cap = rules.departmentCap.strength.isBinding ? rules.departmentCap.max : DepartmentRooms.unlimited
        return runsOfRounds.lazy.compactMap { run -> Shortfall? in
            guard let seats = problem.seats(inRounds: run.contains) else { return nil }
            func available(_ most: (Int, Int) -> Int) -> Int {
                departments.reduce(0) { sum, department in
                    let open = department.people.count { person in run.contains { windows[person][$0] } }
                    return sum + min(open, self.seats(of: department, in: run, most))
                }
            }
            let capped = available { _, _ in cap }
            let held = available { min(cap, problem.features.room($0, inRound: $1)) }
            guard held < seats.least, capped >= seats.least else { return nil }
            return ShortageWording.thinned(
                rules.departmentStaffed, available: held, seats, rounds: names(run))
        }.first
    }

    private struct CountedDepartment {
        let name: String
        let value: Int
        let people: [Int]
    }

    private var departments: [CountedDepartment] {
        let features = problem.features
        let values = features.features[features.roomFeature].values
        return values.map { value in
            CountedDepartment(
                name: problem.index.departments[value - values.lowerBound], value: value,
                people: features.members[features.memberStarts[value]..<features.memberStarts[value + 1]].map {
                    Int($0)
                })
        }
    }

    private func cohorts(in run: ClosedRange<Int>) -> Int { run.reduce(0) { $0 + cohortsOfRound[$1] } }

    /// Seats for a department in the cohorts of some rounds, if each takes at most what is said of it.
    private func seats(
        of department: CountedDepartment, in run: ClosedRange<Int>, _ most: (_ value: Int, _ round: Int) -> Int
    ) -> Int {
        run.reduce(0) { sum, round in
            let each = min(most(department.value, round), department.people.count)
            return sum + each * cohortsOfRound[round]
        }
    }
}
