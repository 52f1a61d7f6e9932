import ProgrammeModel

/// Puts people into posts.
enum Roster {
    static func managers(
        _ posts: [Post], _ profile: MunicipalityProfile, _ timetable: Timetable, _ random: inout SeededGenerator
    ) -> [Manager] {
        let isWoman = GenderShares.drawWomen(posts, &random)
        let careers = Careers(posts, profile, timetable, &random)
        let ids = Numbering.ids("M", count: posts.count)
        return posts.indices.map { position in
            let post = posts[position]
            return Manager(
                id: Manager.ID(ids[position]), name: Names.draw(isWoman: isWoman[position], &random),
                department: post.department, unit: post.unit, level: post.level,
                boss: post.boss.map { Manager.ID(ids[$0]) }, joined: careers.joined[position],
                left: careers.left[position], title: post.title, email: "\(ids[position].lowercased())@example.se",
                area: post.area, exempt: careers.exempt[position],
                attributes: ["gender": isWoman[position] ? "K" : "M"])
        }
    }

    /// Absences of a few managers: mostly days, now and then weeks.
    static func absences(
        of managers: [Manager], percent: Int, _ halfDays: [HalfDay], _ random: inout SeededGenerator
    ) -> [Absence] {
        guard percent > 0, !halfDays.isEmpty else { return [] }
        var chosen = Array(managers.indices)
        random.shuffle(&chosen)
        return chosen.prefix((managers.count * percent + 99) / 100).sorted().map { manager in
            let isLong = random.index(below: 10) < 3
            let length = isLong ? 10 * (2 + random.index(below: 5)) : 1 + random.index(below: 10)
            let first = random.index(below: halfDays.count)
            return Absence(
                who: managers[manager].id.text, first: halfDays[first],
                last: halfDays[min(halfDays.count - 1, first + length - 1)])
        }
    }
}

/// Ids of equal length: a letter and a number.
enum Numbering {
    /// `M001`, `M002`, ... with as many digits as the last one needs, at least two.
    static func ids(_ prefix: String, count: Int) -> [String] {
        let width = max(2, String(count).count)
        return (0..<count).map { position in
            let number = String(position + 1)
            return prefix + String(repeating: "0", count: width - number.count) + number
        }
    }
}
