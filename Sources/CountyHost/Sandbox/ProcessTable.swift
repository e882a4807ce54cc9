internal import FoundationEssentials

/// The processes of the machine at a moment, as `/proc` has them.
struct ProcessTable {
  /// A process.
  struct Entry {
    let identifier: Int32
    let parent: Int32
    let session: Int32
    /// Whether it has ended, and only waits to be asked how.
    let hasEnded: Bool
  }

  private(set) var entries: [Int32: Entry] = [:]

  /// Reads the table; what ends meanwhile is passed over.
  init() {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? [] {
      guard let identifier = Int32(name), let entry = Self.entry(identifier) else { continue }
      entries[identifier] = entry
    }
  }

  /// Takes a process, and so what lies below it, out of the table.
  mutating func remove(_ identifier: Int32) { entries[identifier] = nil }

  /// A process; nil where there is none of that number.
  static func entry(_ identifier: Int32) -> Entry? {
    // The name, in parentheses, may hold anything.
    guard let text = read("/proc/\(identifier)/stat"), let end = text.lastIndex(of: UInt8(ascii: ")")) else {
      return nil
    }
    let words = text[(end + 1)...].split(separator: UInt8(ascii: " ")).prefix(4).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard words.count == 4, let parent = Int32(words[1]), let session = Int32(words[3]) else { return nil }
    return Entry(identifier: identifier, parent: parent, session: session, hasEnded: words[0] == "Z" || words[0] == "X")
  }

  /// The processes below one, those at least so deep.
  func below(_ root: Int32, from depth: Int) -> [Int32] {
    let children = Dictionary(grouping: entries.values, by: \.parent)
    var level = entries[root] == nil ? [] : [root]
    var found: [Int32] = []
    var current = 0
    while !level.isEmpty, current < entries.count {
      if current >= depth { found += level }
      level = level.flatMap { children[$0] ?? [] }.map(\.identifier)
      current += 1
    }
    return found
  }

  /// Values of a process's `status`, such as `Uid`: the first word of each that can be read.
  static func status(_ identifier: Int32, _ keys: [String]) -> [UInt64] {
    guard let text = read("/proc/\(identifier)/status").map({ String(decoding: $0, as: UTF8.self) }) else { return [] }
    return text.split(separator: "\n").compactMap { line in
      guard keys.contains(where: { line.hasPrefix($0 + ":") }) else { return nil }
      return line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { UInt64($0) }
    }
  }

  /// The environment that a process was started with.
  static func environment(_ identifier: Int32) -> [UInt8] { read("/proc/\(identifier)/environ") ?? [] }

  private static func read(_ path: String) -> [UInt8]? {
    (try? Data(contentsOf: URL(fileURLWithPath: path))).map { [UInt8]($0) }
  }
}
