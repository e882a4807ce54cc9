import ArgumentParser
import CaseEvents
import EventEnvelope
import EventLog
import Wording

/// Which events a command is about.
struct EventSelection: ParsableArguments {
  @Option(
    name: .customLong("after"),
    help: ArgumentHelp(Text("Only events after this position", "只取此位置之后的事件"), valueName: "position"))
  private var start: Position?

  /// The position after which to begin; nil where none is given.
  var after: Position? { start }

  @Option(
    name: .customLong("type"),
    help: ArgumentHelp(
      Text("Only this type, by its English or Chinese name; may be repeated", "只取此类型（中英文名均可），可重复给出"),
      valueName: "type"))
  var types: [EventType] = []

  @Option(
    help: ArgumentHelp(
      Text("Only offices whose code begins with these digits", "只取区划代码以此开头的事件"), valueName: "digits"))
  var office: String?

  /// Whether anything was asked for.
  var isNarrowed: Bool { after != nil || !types.isEmpty || office != nil }

  /// The filter that says the same.
  var filter: EventFilter {
    EventFilter(types: types.isEmpty ? nil : Set(types.map(\.rawValue)), officePrefix: office)
  }

  func validate() throws {
    if let office, office.utf8.count > 12 || !office.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      throw ValidationError(Text("--office takes 1 to 12 digits", "--office 须为 1 至 12 位数字"))
    }
  }
}
