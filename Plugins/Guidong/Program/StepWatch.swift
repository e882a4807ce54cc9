import CountyKit

/// Counts assessments by township and rule step: the county's process beside its rules (桂东县模块).
@main struct StepWatch: CountyModule {
  static let manifest = ModuleManifest(
    id: "guidong", version: "1.0.0", title: "assessments by township and rule step (illustrative)", county: "431027",
    types: ["AssessmentComputed"], keeps: ["assessments"])

  mutating func handle(_ event: ModuleEvent, _ state: inout ModuleState) throws -> [ModuleProposal] {
    let rules = (event.data["steps"]?.elements ?? []).map { step in
      "\(step["module"]?.text ?? "")/\(step["step"]?.text ?? "")@\(step["stepVersion"]?.whole ?? 0)"
    }
    for rule in rules.isEmpty ? ["-"] : rules { state.count("\(event.office.prefix(9)) \(rule)") }
    return []
  }
}
