/// How long a log is and what its root is, as C2SP `tlog-checkpoint` has it: the text of a note.
public struct Checkpoint: Sendable, Hashable {
  /// The log's name.
  public let origin: String
  /// The number of leaves.
  public let size: UInt64
  /// The root over them.
  public let root: TreeHash

  /// States a log's length and root.
  public init(origin: String, size: UInt64, root: TreeHash) {
    self.origin = origin
    self.size = size
    self.root = root
  }

  /// Reads a note's text; lines beyond the third one are left to whoever wrote them.
  ///
  /// - Throws: `badCheckpoint`.
  public init(_ text: String) throws(NoteFault) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 4, lines.last == "", lines.dropLast().allSatisfy({ !$0.isEmpty }),
      let size = UInt64(decimal: lines[1]), let bytes = Base64.decode(lines[2]), let root = TreeHash(bytes: bytes)
    else { throw .badCheckpoint }
    self.init(origin: String(lines[0]), size: size, root: root)
  }

  /// The note's text.
  public var text: String { "\(origin)\n\(size)\n\(Base64.encode(root.bytes))\n" }
}

/// A witness's signature: when it was made, and Ed25519 over that and the note's text.
struct Cosignature {
  /// Seconds since 1970-01-01T00:00:00Z.
  let time: UInt64
  let signature: [UInt8]

  init(time: UInt64, signature: [UInt8]) {
    self.time = time
    self.signature = signature
  }

  /// Reads eight bytes of time, highest first, and 64 of signature.
  init?(_ bytes: [UInt8]) {
    guard bytes.count == 72, bytes[0] < 0x80 else { return nil }
    time = bytes[..<8].reduce(0) { $0 << 8 | UInt64($1) }
    signature = Array(bytes[8...])
  }

  var bytes: [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: time >> UInt64(56 - 8 * $0)) } + signature }

  /// What is signed.
  static func message(_ text: String, at time: UInt64) -> [UInt8] {
    Array("cosignature/v1\ntime \(time)\n\(text)".utf8)
  }
}

extension UInt64 {
  /// Reads decimal digits without a sign or leading zeros.
  init?(decimal text: some StringProtocol) {
    guard let number = UInt64(text), String(number) == text else { return nil }
    self = number
  }
}
