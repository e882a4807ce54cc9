import CountyKit

/// Counts home visits by township and month (入户调查): the smallest module that is of use.
@main struct VisitCount: CountyModule {
  static let manifest = ModuleManifest(
    id: "visit-count", version: "1.0.0", title: "home visits by township and month", county: "431026",
    types: ["HomeVisited"], keeps: ["visits"])

  mutating func handle(_ event: ModuleEvent, _ state: inout ModuleState) throws -> [ModuleProposal] {
    state.count("\(event.township) \(event.month)")
    return []
  }
}
