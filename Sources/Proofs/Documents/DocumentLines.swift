/// Walks the lines of a proof up to the blank line, after which the note stands.
struct DocumentLines {
  private let lines: [Substring]
  private var number = 0

  init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// That the line last read can't be read.
  var fault: NoteFault { .badProof(line: number) }

  func fault(ahead count: Int) -> NoteFault { .badProof(line: number + count) }

  mutating func next() -> Substring? {
    guard number < lines.count else { return nil }
    defer { number += 1 }
    return lines[number]
  }

  /// The rest of the next line where it begins so; otherwise stays before it.
  mutating func next(after prefix: String) -> Substring? {
    guard number < lines.count, lines[number].hasPrefix(prefix) else { return nil }
    defer { number += 1 }
    return lines[number].dropFirst(prefix.count)
  }

  /// The hashes up to the blank line, which is stepped over.
  mutating func hashes() throws(NoteFault) -> [TreeHash] {
    var hashes: [TreeHash] = []
    while let line = next() {
      if line.isEmpty { return hashes }
      guard hashes.count < 64, let bytes = Base64.decode(line), let hash = TreeHash(bytes: bytes) else { throw fault }
      hashes.append(hash)
    }
    throw fault
  }

  /// What follows.
  var rest: String { lines[number...].joined(separator: "\n") }

  static func text(of hashes: [TreeHash]) -> String { hashes.map { "\(Base64.encode($0.bytes))\n" }.joined() }
}
