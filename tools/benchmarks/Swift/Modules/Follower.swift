import CaseEvents
import CountyKit
import Wording

/// Counts all that happens by township and month; name and offices are the last two arguments of the program.
struct Follower: CountyModule {
  static let manifest = ModuleManifest(
    id: CommandLine.arguments.suffix(2).first ?? "", version: "1.0.0", title: "all events by township and month",
    county: CommandLine.arguments.last ?? "", types: EventType.allCases.map(\.title.english), keeps: ["events"])

  mutating func handle(_ event: ModuleEvent, _ state: inout ModuleState) throws -> [ModuleProposal] {
    state.count("\(event.township) \(event.month)")
    return []
  }
}
