/// An event as a module sees it: a CloudEvent, and its place in the ledger.
public struct ModuleEvent: Hashable, Sendable {
  /// Its place in the ledger.
  public var position: UInt64
  /// The whole CloudEvent.
  public var value: JSONValue

  /// Makes an event.
  public init(position: UInt64, _ value: JSONValue) {
    self.position = position
    self.value = value
  }

  /// What happened: `ApplicationSubmitted`; empty where it isn't said.
  public var type: String {
    let type = value["type"]?.text ?? ""
    return type.hasPrefix("anjuan.v1.") ? String(type.dropFirst("anjuan.v1.".utf8.count)) : type
  }
  /// What it is about first: `case/431026-2026-000001`; empty where it isn't said.
  public var subject: String { value["subject"]?.text ?? "" }
  /// The day that it is true of: `2026-01-05`; empty where it isn't said.
  public var occurredOn: String { value["occurredon"]?.text ?? "" }
  /// The moment of its recording, in UTC; empty where it isn't said.
  public var recordedAt: String { value["time"]?.text ?? "" }
  /// The twelve digits of the office; empty where they aren't said.
  public var office: String { value["office"]?.text ?? "" }
  /// Its payload; null where it has none.
  public var data: JSONValue { value["data"] ?? .null }
}
