/// What an event is read from, when a module asks: a line, a record of the ledger, a value.
public protocol EventSource: Sendable {
  /// What happened: `ApplicationSubmitted`; empty where it isn't said.
  var type: String { get }
  /// What it is about first: `case/431026-2026-000001`; empty where it isn't said.
  var subject: String { get }
  /// The day that it is true of: `2026-01-05`; empty where it isn't said.
  var occurredOn: String { get }
  /// The moment of its recording, in UTC; empty where it isn't said.
  var recordedAt: String { get }
  /// Who did it: `staff/431026-t01-3`; empty where it isn't said.
  var actor: String { get }
  /// The twelve digits of the office; empty where they aren't said.
  var office: String { get }
  /// Its payload; null where it has none.
  var data: JSONValue { get }
  /// The whole CloudEvent.
  var value: JSONValue { get }
}
