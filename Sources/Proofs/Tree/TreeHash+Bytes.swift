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
