public import CountyKit

/// Counts assessments by township and rule step: what the county sees beside its rules (桂东县模块).
public struct StepWatch: CountyModule {
  /// What it is.
  public static let manifest = ModuleManifest(
    id: "guidong", version: "1.0.0", title: "assessments by township and rule step (illustrative)", county: "431027",
    types: ["AssessmentComputed"], keeps: ["assessments"])

  /// Makes it as it is before the first event.
  public init() {}

  /// Counts an assessment under each of its rule steps, or under none.
  public mutating func handle(_ event: ModuleEvent, _ state: inout ModuleState) throws -> [ModuleProposal] {
    let rules = (event.data["steps"]?.elements ?? []).map { step in
      "\(step["module"]?.text ?? "")/\(step["step"]?.text ?? "")@\(step["stepVersion"]?.whole ?? 0)"
    }
    for rule in rules.isEmpty ? ["-"] : rules { state.count("\(event.township) \(rule)") }
    return []
  }
}
