import CountyKit

/// What the module in the template does, as part of this program.
struct VisitCounter: CountyModule {
  static let manifest = ModuleManifest(
    id: "visit-count", version: "1.0.0", title: "home visits by township and month", county: "431026",
    types: ["HomeVisited"], keeps: ["visits"])

  mutating func handle(_ event: ModuleEvent, _ state: inout ModuleState) throws -> [ModuleProposal] {
    state.count("\(event.township) \(event.month)")
    return []
  }
}
