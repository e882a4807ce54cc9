extension [UInt8] {
  /// Appends a hash's 32 bytes.
  public mutating func append(_ hash: TreeHash) {
    let words = [4 of UInt64] { hash.words[$0].littleEndian }
    // Unsafe for speed: an array of its own for each hash costs as much as half a hash.
    unsafe Swift.withUnsafeBytes(of: words) { unsafe append(contentsOf: $0) }
  }
}
