internal import CountyKit

/// What is kept of a module's standard error: the beginning as it comes, and the end, which says why it ended.
struct ErrorLines {
  /// The longest line that is kept, in bytes.
  static let lineBytes = 1_024

  private var splitter = LineSplitter(limit: lineBytes)
  private var head: Int
  private var tail: [UInt8] = []
  private let tailLimit: Int
  private var leftOut = 0

  /// Keeps no more than `limit` bytes.
  init(limit: Int = ModuleLimits.errorBytes) {
    head = limit / 2
    tailLimit = limit - limit / 2
  }

  /// Takes what was written.
  ///
  /// - Returns: the lines that can be handed on at once.
  mutating func take(_ bytes: [UInt8]) -> [ModuleErrorLine] {
    let first = bytes.prefix(head)
    head -= first.count
    tail += bytes.dropFirst(first.count)
    // Now and then, so that each byte is moved once.
    if tail.count > 2 * tailLimit { shorten() }
    return lines(Array(first))
  }

  /// Nothing more comes.
  ///
  /// - Returns: the end of what was written.
  mutating func finish() -> [ModuleErrorLine] {
    shorten()
    guard leftOut > 0 else { return lines(tail) + lastLine() }
    let before = lastLine() + [.leftOut(bytes: leftOut)]
    return before + lines(tail) + lastLine()
  }

  private mutating func shorten() {
    let surplus = max(0, tail.count - tailLimit)
    tail.removeFirst(surplus)
    leftOut += surplus
  }

  private mutating func lines(_ bytes: [UInt8]) -> [ModuleErrorLine] {
    var lines: [ModuleErrorLine] = []
    splitter.take(bytes) { lines.append(.line(Self.printable($0, isCut: $1 > 0))) }
    return lines
  }

  private mutating func lastLine() -> [ModuleErrorLine] {
    guard !splitter.rest.isEmpty else { return [] }
    defer { splitter = LineSplitter(limit: Self.lineBytes) }
    return [.line(Self.printable(splitter.rest, isCut: splitter.beyond > 0))]
  }

  private static func printable(_ line: [UInt8], isCut: Bool) -> String {
    var text = String()
    for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
      let category = scalar.properties.generalCategory
      let isHidden = category == .control && scalar != "\t" || category == .format
      text.unicodeScalars.append(isHidden ? "\u{FFFD}" : scalar)
    }
    return isCut ? text + "…" : text
  }
}
