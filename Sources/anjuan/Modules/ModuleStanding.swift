import EventEnvelope
import EventLog

/// How far a module has come in a ledger; stands in the same transaction as what it proposed.
struct ModuleStanding: Hashable, Sendable {
  /// The last event that it is done with.
  var position = Position.origin
  /// How many proposals for the event after that are decided already.
  var done = 0

  /// What the position of a module is kept under.
  static func name(_ id: String) -> String { "module/\(id)" }

  /// The bytes that are kept: `17 0`.
  var bytes: [UInt8] { Array("\(position.rawValue) \(done)".utf8) }

  /// Before the first event.
  init() {}

  /// Reads what was kept; nil where it is something else.
  init?(bytes: [UInt8]) {
    let parts = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    guard parts.count == 2, let position = UInt64(parts[0]), let done = Int(parts[1]), done >= 0 else { return nil }
    (self.position, self.done) = (Position(position), done)
  }
}
