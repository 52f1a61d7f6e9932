/// One department while its posts are being made.
struct DepartmentBranch {
    /// Reports of each manager, by level above the first line.
    let reports: [[Int]]
    private let department: DepartmentBlueprint
    private var next: [Int]
    private var kindSizes: [Int]
    /// The position among the unit heads whose unit is the department's staff; nil in a small department.
    private let staffHead: Int?
    private var currentKind = UnitKind.staff

    /// A department with this many unit heads has a staff unit.
    private static let unitHeadsForStaff = 5

    init(_ department: DepartmentBlueprint, reports: [[Int]]) {
        self.department = department
        self.reports = reports
        next = reports.map { _ in 0 }
        kindSizes = department.sector.unitKinds.map { _ in 0 }
        let units = reports.last ?? []
        let wantsStaff = department.sector != .administration && units.count >= Self.unitHeadsForStaff
        staffHead = wantsStaff ? units.indices.min { units[$0] < units[$1] } : nil
    }

    /// How many reports the next manager of a level has.
    mutating func takeReports(at level: Int) -> Int {
        defer { next[level] += 1 }
        return reports[level][next[level]]
    }

    /// A post at the top of the department.
    func head(_ position: Int, isMunicipal: Bool) -> Post {
        let titles = isMunicipal ? ["Kommundirektör", "Biträdande kommundirektör", "Personaldirektör"] : []
        return Post(
            department: department.name, area: department.sector.area, unit: "Ledning \(department.name)",
            title: titles.indices.contains(position) ? titles[position] : "Förvaltningschef", rank: .top, level: 1,
            boss: nil, women: Calibration.womenTop)
    }

    /// The post of a report.
    mutating func report(of boss: Post, at level: Int, _ names: inout UnitNames) -> Post {
        var post = boss
        post.level = level + 1
        if level == reports.count {
            post.rank = .firstLine
            post.title = currentKind.title
            post.women = currentKind.women
        } else {
            post.rank = .middle
            post.women = department.sector.womenMiddle
            if level == reports.count - 1 { openUnit(for: &post, &names) } else { becomeAreaManager(&post) }
        }
        return post
    }

    private mutating func openUnit(for post: inout Post, _ names: inout UnitNames) {
        let position = next[reports.count - 1]
        if position == staffHead {
            currentKind = .staff
            post.unit = "\(UnitKind.staff.name) \(department.name)"
            post.area = Sector.administration.area
            post.title = "Stabschef"
            return
        }
        let kinds = department.sector.unitKinds
        let size = reports[reports.count - 1][position]
        let kind = mostWanted(kinds)
        kindSizes[kind] += size
        currentKind = kinds[kind]
        post.unit = names.next(of: currentKind)
        post.area = department.sector.area
        post.title = "Verksamhetschef"
    }

    private func becomeAreaManager(_ post: inout Post) {
        post.title = "Områdeschef"
        post.unit = "Ledning \(next[post.level - 2]) \(department.name)"
    }

    /// The kind of unit that has the fewest managers for its share.
    private func mostWanted(_ kinds: [UnitKind]) -> Int {
        kinds.indices.min { a, b in
            (kindSizes[a] + 1) * kinds[b].share < (kindSizes[b] + 1) * kinds[a].share
        } ?? 0
    }
}
