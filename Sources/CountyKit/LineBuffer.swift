/// Bytes as they come, cut into lines.
package struct LineBuffer: Sendable {
  private var bytes: [UInt8] = []
  private var start = 0
  private var searched = 0

  /// Makes an empty one.
  package init() {}

  /// Takes what came; what was cut off before stays where it is.
  package mutating func append(_ block: some Collection<UInt8>) {
    var joined: [UInt8] = []
    joined.reserveCapacity(bytes.count - start + block.count)
    joined.append(contentsOf: bytes[start...])
    joined.append(contentsOf: block)
    searched -= start
    (bytes, start) = (joined, 0)
  }

  /// The next line, without its line feed; nil where it isn't whole yet.
  ///
  /// - Throws: ``MessageFault/long``.
  package mutating func next() throws(MessageFault) -> ArraySlice<UInt8>? {
    let end = Self.lineFeed(in: bytes.span, from: searched)
    searched = end ?? bytes.count
    guard searched - start <= ModuleLimits.lineBytes else { throw .long }
    guard let end else { return nil }
    defer { (start, searched) = (end + 1, end + 1) }
    return bytes[start..<end]
  }

  private static func lineFeed(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] == 0x0A { return index }
      index += 1
    }
    return nil
  }

  /// What came without a line feed at the end; nil where nothing did.
  package mutating func rest() -> ArraySlice<UInt8>? {
    guard start < bytes.count else { return nil }
    defer { start = bytes.count }
    return bytes[start...]
  }
}
