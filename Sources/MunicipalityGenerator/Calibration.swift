/// The figures that a synthetic municipality is calibrated on. <doc:Calibration> names the source of each.
enum Calibration {
    /// Managers, cohorts and consultants of the programme whose proportions every size keeps.
    static let referenceManagers = 480
    static let referenceCohorts = 23
    static let referenceConsultants = 14

    /// One manager in six leads other managers without being at the top: 80 of 480.
    static let managersPerMiddleManager = 6
    /// Reports of a top manager beyond which a municipality needs one level more.
    static let widestSpan = 12
    /// Managers of one unit at most, its head aside, unless a department is too small for that.
    static let largestUnit = 11

    /// Share of women among the highest managers in 2015, percent.
    static let womenTop = 45

    /// Managers of a thousand who leave in a year.
    static let turnoverPerMille = 130
    /// Years after which a roster no longer knows the day of joining.
    static let longAgo = 25

    /// Newcomers, leavers and exempt managers of 480.
    static let newcomers = 20
    static let leavers = 6
    static let exempt = 5
    /// One newcomer in ten leads managers; the others are first-line managers.
    static let newcomersPerMiddleNewcomer = 10
    /// Days from the opening of the first window within which announced newcomers join: 15 months.
    static let newcomerDays = 456
}
