import EventEnvelope
import EventLog
import FoundationEssentials

/// The ledgers that measurements are made on.
enum Ledgers {
  /// Where a ledger of a name is.
  static func path(of name: String, in directory: String) -> String { "\(directory)/ours-\(name)" }

  /// A new ledger in place of one of an earlier run.
  static func create(_ name: String, in directory: String) throws -> EventLog {
    let path = path(of: name, in: directory)
    if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
    guard let scope = Scope(["4310"]) else { throw BenchError("the scope is none") }
    return try EventLog.create(at: path, origin: "bench.example/ledger", scope: scope, now: SystemClock.now())
  }

  /// The ledger of an earlier run.
  static func open(
    _ name: String, in directory: String, anchorPolicy: AnchorPolicy = .behind
  ) throws -> EventLog {
    try EventLog.open(at: path(of: name, in: directory), anchorPolicy: anchorPolicy)
  }

  /// The length of a ledger's file of events.
  static func fileBytes(of path: String) throws -> Double {
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/events.mdb")
    guard let size = attributes[.size] as? UInt64 else { throw BenchError("\(path): no size") }
    return Double(size)
  }
}
