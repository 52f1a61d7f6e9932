import ProgrammeModel
struct Obstacles { let texts: [LocalisedText] = []; init(_ table: Timetable) {} }
