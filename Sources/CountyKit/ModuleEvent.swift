/// An event as a module sees it: a CloudEvent, and its place in the ledger.
///
/// Each of its parts is read when it is asked for: what a module doesn't look at costs nothing. Ask for ``data`` once and
/// keep it in a variable.
public struct ModuleEvent: Sendable {
  /// Its place in the ledger.
  public var position: UInt64
  private let source: any EventSource

  /// Makes an event.
  public init(position: UInt64, _ value: JSONValue) { self.init(position: position, source: ValueEvent(value: value)) }

  /// Makes an event that is read from something else.
  public init(position: UInt64, source: some EventSource) {
    self.position = position
    self.source = source
  }

  /// What happened: `ApplicationSubmitted`; empty where it isn't said.
  public var type: String { source.type }
  /// What it is about first: `case/431026-2026-000001`; empty where it isn't said.
  public var subject: String { source.subject }
  /// The day that it is true of: `2026-01-05`; empty where it isn't said.
  public var occurredOn: String { source.occurredOn }
  /// The moment of its recording, in UTC; empty where it isn't said.
  public var recordedAt: String { source.recordedAt }
  /// Who did it: `staff/431026-t01-3`; empty where it isn't said.
  public var actor: String { source.actor }
  /// The twelve digits of the office; empty where they aren't said.
  public var office: String { source.office }
  /// The nine digits of the township (乡镇) that the office lies in: `431026101`; fewer where the office isn't said.
  public var township: String { String(decoding: office.utf8.prefix(9), as: UTF8.self) }
  /// The month of the day that it is true of: `2026-01`; empty where the day isn't said.
  public var month: String { String(decoding: occurredOn.utf8.prefix(7), as: UTF8.self) }
  /// Its payload; null where it has none.
  public var data: JSONValue { source.data }
  /// The whole CloudEvent.
  public var value: JSONValue { source.value }

  /// The name of a type, of which CloudEvents write `anjuan.v1.ApplicationSubmitted`.
  static func shortType(_ type: String) -> String {
    type.hasPrefix("anjuan.v1.") ? String(type.dropFirst("anjuan.v1.".utf8.count)) : type
  }
}

extension ModuleEvent: Hashable {
  /// Whether both stand in the same place and say the same.
  public static func == (one: ModuleEvent, other: ModuleEvent) -> Bool {
    one.position == other.position && one.value == other.value
  }

  /// Hashes the place and what it says.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(position)
    hasher.combine(value)
  }
}
