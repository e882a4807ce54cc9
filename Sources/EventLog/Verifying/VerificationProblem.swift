public import EventEnvelope

/// Something that isn't as it was written.
///
/// Names subjects by their text, as it lies there, and no payload.
public enum VerificationProblem: Sendable, Hashable, CustomStringConvertible {
  /// The record is damaged or missing.
  case record(Position, RecordDamage)
  /// The events table has a key that is no position.
  case foreignKey(after: Position)
  /// The record's time is before that of the record in front of it.
  case timeWentBack(Position)
  /// The record's link of a subject doesn't lead to the subject's event before.
  case link(Position, subject: String, found: Position, expected: Position)
  /// The heads table, or the tail kept in memory, says other than the records.
  case head(subject: String, found: Head, expected: Head)
  /// The heads table has an entry that is no head.
  case headDamaged(subject: String)
  /// The tree table lacks the hash of this many records, or has another than theirs.
  case tree(after: Position, count: UInt64)
  /// The tree table has an entry that is none of this ledger's subtrees.
  case treeForeign
  /// The ledger once reached further, or held other records up to the anchored position.
  case rolledBack(anchored: Position, found: Position)
  /// The anchor of a ledger with events is missing, unreadable or another ledger's.
  case anchorMissing
  /// A meta entry is missing, damaged or says other than the manifest or the records.
  case meta(String)

  /// What is wrong, and where.
  public var description: String {
    switch self {
    case .record(let position, let damage): "record \(position): \(damage)"
    case .foreignKey(let position): "events table: a key after \(position) is no position"
    case .timeWentBack(let position): "record \(position): recorded before the one in front of it"
    case .link(let position, let subject, let found, let expected):
      "record \(position): the link of \(subject) leads to \(found), not to \(expected)"
    case .head(let subject, let found, let expected):
      "head of \(subject): last \(found.last) of \(found.count), not \(expected.last) of \(expected.count)"
    case .headDamaged(let subject): "head of \(subject): damaged"
    case .tree(let position, let count):
      "tree: the hash of the \(count) records after \(position) is missing or not theirs"
    case .treeForeign: "tree: an entry is no subtree of this ledger"
    case .rolledBack(let anchored, let found) where found < anchored:
      "anchor: the ledger once reached \(anchored), and ends at \(found)"
    case .rolledBack(let anchored, _): "anchor: the records up to \(anchored) aren't those that once were"
    case .anchorMissing: "anchor: missing, unreadable or another ledger's"
    case .meta(let name): "meta entry \(name): missing, damaged, or not what the ledger says"
    }
  }
}
