extension Scenario { public func faults() -> [ScenarioFault] { [] } }
