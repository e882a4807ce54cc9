/// A slot of the table of readers: a process, and the snapshot that it reads now.
public struct ReaderSlot: Sendable, Hashable {
  /// The number of the process.
  public let process: Int32
  /// Tells slots of one process apart.
  public let thread: String
  /// The last transaction that the snapshot sees; nil where the slot is idle.
  public let transaction: Int?

  /// Reads a line of `mdb_reader_list`, such as `"      4711 7f00 12"`; nil for its heading.
  init?(line: Substring) {
    let words = line.split(separator: " ")
    guard words.count == 3, let process = Int32(words[0]), words[2] == "-" || Int(words[2]) != nil else { return nil }
    self.process = process
    thread = String(words[1])
    transaction = Int(words[2])
  }
}
