/// Cuts bytes into lines, at line feeds alone: others may stand in a JSON text.
struct LineSplitter {
  /// What has come of the line that isn't whole yet.
  private(set) var rest: [UInt8] = []
  /// How many bytes of that line went beyond the limit.
  private(set) var beyond = 0
  private let limit: Int

  /// Keeps no more than `limit` bytes of a line.
  init(limit: Int) { self.limit = limit }

  /// Takes bytes, and hands on the lines that they complete, without their line feeds and no longer than the limit.
  mutating func take(_ bytes: [UInt8], _ line: (_ line: [UInt8], _ beyond: Int) -> Void) {
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      add(bytes[start..<end])
      line(rest, beyond)
      (rest, beyond) = ([], 0)
      start = end + 1
    }
    add(bytes[start...])
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>) {
    let taken = bytes.prefix(limit - rest.count)
    rest += taken
    beyond += bytes.count - taken.count
  }
}
