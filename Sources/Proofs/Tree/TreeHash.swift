internal import Crypto

/// A hash of a Merkle tree as in RFC 6962: of a leaf or of an inner node; 32 bytes.
public struct TreeHash: Sendable, Hashable, CustomStringConvertible {
  /// How many bytes a hash has.
  public static let byteCount = 32

  /// The bytes as four numbers, each with the lowest byte first.
  let words: [4 of UInt64]

  /// Hashes a leaf with SHA-256: a zero byte, then the leaf's bytes.
  public init(leaf: Span<UInt8>) {
    var hasher = SHA256()
    // Unsafe, since Crypto 4 neither takes nor gives spans, and copies cost as much as the hash.
    unsafe withUnsafeBytes(of: UInt8(0)) { unsafe hasher.update(bufferPointer: $0) }
    unsafe leaf.withUnsafeBytes { unsafe hasher.update(bufferPointer: $0) }
    self.init(hasher.finalize())
  }

  init(_ digest: SHA256Digest) {
    words = unsafe digest.withUnsafeBytes { bytes in
      [4 of UInt64] { UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: 8 * $0, as: UInt64.self)) }
    }
  }

  init(words: [4 of UInt64]) { self.words = words }

  /// Reads 64 hexadecimal digits; nil where the text isn't that.
  public init?(_ text: String) {
    let digits = Array(text.utf8)
    guard digits.count == 64 else { return nil }
    var words = [4 of UInt64](repeating: 0)
    for index in 0..<32 {
      guard digits[2 * index] != 0x2B,
        let byte = UInt8(String(decoding: digits[2 * index...2 * index + 1], as: UTF8.self), radix: 16)
      else { return nil }
      words[index >> 3] |= UInt64(byte) << UInt64(8 * (index & 7))
    }
    self.words = words
  }

  /// The first eight bytes as a number, the lowest first.
  public var firstNumber: UInt64 { words[0] }

  /// The 32 bytes.
  public var bytes: [UInt8] {
    (0..<32).map { UInt8(truncatingIfNeeded: words[$0 >> 3] >> UInt64(8 * ($0 & 7))) }
  }

  /// The bytes in hexadecimal digits.
  public var description: String {
    bytes.map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }.joined()
  }

  /// Whether both hashes have the same bytes.
  public static func == (left: TreeHash, right: TreeHash) -> Bool {
    (0..<4).allSatisfy { left.words[$0] == right.words[$0] }
  }

  /// Feeds the first word, which is as random as the whole.
  public func hash(into hasher: inout Hasher) { hasher.combine(words[0]) }
}

extension TreeHash {
  /// Takes 32 bytes; nil where there are more or fewer.
  public init?(bytes: Span<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    self.init(
      words: [4 of UInt64] { word in
        (0..<8).reduce(0) { $0 | UInt64(bytes[8 * word + $1]) << UInt64(8 * $1) }
      })
  }

  /// Takes 32 bytes; nil where there are more or fewer.
  public init?(bytes: some Collection<UInt8>) {
    let copy = Array(bytes)
    self.init(bytes: copy.span)
  }
}

extension TreeHash {
  /// The hash over a row of complete subtrees, largest first, each smaller than the one before.
  public static func root<Hasher: TreeHasher>(of peaks: [TreeHash], with hasher: Hasher.Type) -> TreeHash {
    guard var hash = peaks.last else { return Hasher.empty }
    for peak in peaks.dropLast().reversed() { hash = Hasher.node(peak, hash) }
    return hash
  }

  /// The hash over neighbours of one level whose number is a power of two.
  public static func subtree<Hasher: TreeHasher>(of hashes: [TreeHash], with hasher: Hasher.Type) -> TreeHash {
    var row = hashes
    while row.count > 1 {
      row = stride(from: 0, to: row.count - 1, by: 2).map { Hasher.node(row[$0], row[$0 + 1]) }
    }
    return row.first ?? Hasher.empty
  }
}

extension [UInt8] {
  /// Appends a hash's 32 bytes.
  public mutating func append(_ hash: TreeHash) {
    let words = [4 of UInt64] { hash.words[$0].littleEndian }
    // Unsafe for speed: an array of its own for each hash costs as much as half a hash.
    unsafe Swift.withUnsafeBytes(of: words) { unsafe append(contentsOf: $0) }
  }
}
