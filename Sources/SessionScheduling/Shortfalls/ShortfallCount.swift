import ProgrammeModel
struct ShortfallCount { let all: [Shortfall] = []; init(_ index: ScenarioIndex) {} }
