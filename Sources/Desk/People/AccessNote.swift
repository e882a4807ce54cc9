import EventEnvelope
import EventLog
import Proofs
import Wording

/// What a ledger notes of its access log, as a tracking: which log it is, and what it held at the last reading.
struct AccessNote: Hashable {
  /// The name of the tracking.
  static let name = "access"

  /// The identifier of the access log.
  let storeID: String
  /// How many entries it had.
  let size: UInt64
  /// The root of the tree over them.
  let root: TreeHash

  /// What there is to note of an access log as it stands.
  init(of log: EventLog) throws(EventLogError) {
    let snapshot = try log.snapshot()
    storeID = log.manifest.storeID
    size = snapshot.last.rawValue
    root = try snapshot.root()
  }

  /// Reads what ``bytes`` wrote; nil where it isn't that.
  init?(_ bytes: [UInt8]) {
    let parts = String(decoding: bytes, as: UTF8.self).split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 3, let size = UInt64(parts[1]), let root = TreeHash(String(parts[2])) else { return nil }
    (storeID, self.size, self.root) = (String(parts[0]), size, root)
  }

  /// Identifier, number of entries and root, a space between.
  var bytes: [UInt8] { Array("\(storeID) \(size) \(root)".utf8) }

  /// What is wrong with an access log that should be the one that was noted, or have come out of it; nil where nothing is.
  func objection(to log: EventLog) throws(EventLogError) -> Text? {
    guard log.manifest.storeID == storeID else { return Text("it is another one", "并非原来的记录") }
    let snapshot = try log.snapshot()
    guard snapshot.last.rawValue >= size else {
      return Text(
        "it has \(snapshot.last) entries, and had \(size)", "现有 \(snapshot.last) 条，而此前有 \(size) 条")
    }
    guard try snapshot.root(through: Position(size)) == root else {
      return Text("its first \(size) entries aren't what they were", "前 \(size) 条已被改动")
    }
    return nil
  }
}
