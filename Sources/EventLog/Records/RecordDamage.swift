/// How a record differs from anything that could have been written.
public enum RecordDamage: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no record at the position, though there is one after it.
  case missing
  /// The record ends too soon.
  case tooShort
  /// The layout version isn't one that this build reads.
  case layout(UInt8)
  /// The hash algorithm isn't one that this build knows.
  case algorithm(UInt8)
  /// The record says that it stands elsewhere.
  case position(UInt64)
  /// The actor isn't a subject.
  case actor
  /// The office isn't a code.
  case office
  /// The cause isn't an earlier position.
  case cause
  /// The subject of this index, or its link, can't be read.
  case subject(Int)
  /// The bytes don't fit their hash.
  case hash

  /// What is wrong.
  public var description: String {
    switch self {
    case .missing: "missing"
    case .tooShort: "cut short"
    case .layout(let version): "layout version \(version) is unknown"
    case .algorithm(let algorithm): "hash algorithm \(algorithm) is unknown"
    case .position(let position): "says that it is record \(position)"
    case .actor: "the actor is unreadable"
    case .office: "the office is no code"
    case .cause: "the cause is no earlier event"
    case .subject(let index): "subject \(index) or its link is unreadable"
    case .hash: "the bytes don't fit their hash"
    }
  }
}
