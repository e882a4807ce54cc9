/// Entries one after another, each after its length as two bytes, highest first.
public enum EntryBundle {
  /// Appends an entry, at most 65,535 bytes.
  public static func append(_ entry: Span<UInt8>, to bundle: inout [UInt8]) {
    bundle.append(UInt8(truncatingIfNeeded: entry.count >> 8))
    bundle.append(UInt8(truncatingIfNeeded: entry.count))
    for index in entry.indices { bundle.append(entry[index]) }
  }

  /// The entries of a bundle.
  ///
  /// - Throws: `badTile`.
  public static func entries(of bundle: [UInt8]) throws(NoteFault) -> [[UInt8]] {
    var entries: [[UInt8]] = []
    var offset = 0
    while offset < bundle.count {
      guard offset + 2 <= bundle.count else { throw .badTile }
      let end = offset + 2 + (Int(bundle[offset]) << 8 | Int(bundle[offset + 1]))
      guard end <= bundle.count else { throw .badTile }
      entries.append(Array(bundle[offset + 2..<end]))
      offset = end
    }
    return entries
  }
}
