public import Foundation
public import ProgrammeModel

/// Writes a scenario as the folder that a planner would have made by hand.
public enum ScenarioWriter {
    /// The files of a scenario folder: programme.yaml, then its tables; optional tables only where they have rows.
    ///
    /// Equal scenarios give equal bytes.
    public static func files(_ scenario: Scenario) -> [(name: String, data: Data)] {
        var files = [
            ("programme.yaml", ProgrammeText(scenario).text),
            ("managers.csv", ScenarioTableTexts.managers(scenario.managers)),
            ("consultants.csv", ScenarioTableTexts.consultants(scenario.consultants)),
            ("qualifications.csv", ScenarioTableTexts.qualifications(scenario.qualifications)),
        ]
        if !scenario.absences.isEmpty { files.append(("absences.csv", ScenarioTableTexts.absences(scenario.absences))) }
        if !scenario.venues.isEmpty { files.append(("venues.csv", ScenarioTableTexts.venues(scenario.venues))) }
        if !scenario.pins.isEmpty { files.append(("pins.csv", ScenarioTableTexts.pins(scenario.pins))) }
        if !scenario.pairs.isEmpty { files.append(("pairs.csv", ScenarioTableTexts.pairs(scenario.pairs))) }
        if !scenario.earlierCohorts.isEmpty {
            let text = ScenarioTableTexts.earlierRosters(scenario.earlierCohorts)
            files.append((ScenarioTableTexts.earlierRostersFile, text))
        }
        return files.map { (name: $0.0, data: Data($0.1.utf8)) }
    }
}
