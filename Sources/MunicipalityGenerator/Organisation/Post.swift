/// A manager's place in the organisation, before anybody holds it.
struct Post: Hashable {
    /// What a manager leads.
    enum Rank: Hashable {
        /// A department or the municipality.
        case top
        /// Other managers.
        case middle
        /// Staff.
        case firstLine
    }

    var department: String
    var area: String
    var unit: String
    var title: String
    var rank: Rank
    /// 1 is the top.
    var level: Int
    /// The position of the boss's post; nil for the highest one.
    var boss: Int?
    /// Share of women among those who hold such posts, percent.
    var women: Int
}
