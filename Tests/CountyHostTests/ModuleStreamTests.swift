import Foundation
import Testing
import Wording

@testable import CountyHost

/// What is kept of what a module writes.
@Suite struct ModuleStreamTests {
  private func split(_ chunks: [String], limit: Int = 8) -> (lines: [String], rest: String, beyond: Int) {
    var splitter = LineSplitter(limit: limit)
    var lines: [String] = []
    for chunk in chunks {
      splitter.take(Array(chunk.utf8)) { lines.append("\(String(decoding: $0, as: UTF8.self))+\($1)") }
    }
    return (lines, String(decoding: splitter.rest, as: UTF8.self), splitter.beyond)
  }

  @Test func linesEndAtLineFeedsAlone() {
    let found = split(["a\nb", "c\n\n", "d\u{2028}e\r\n", "f"])
    #expect(found.lines == ["a+0", "bc+0", "+0", "d\u{2028}e\r+0"])
    #expect(found.rest == "f")
  }

  @Test func nothingIsKeptBeyondTheLimit() {
    let found = split([String(repeating: "x", count: 7), "yz", "z\nshort\n", String(repeating: "w", count: 1 << 20)])
    #expect(found.lines == ["xxxxxxxy+2", "short+0"])
    #expect(found.rest.utf8.count == 8)
    #expect(found.beyond == (1 << 20) - 8)
  }

  private func kept(_ chunks: [[UInt8]], limit: Int) -> (at: [ModuleErrorLine], end: [ModuleErrorLine]) {
    var errors = ErrorLines(limit: limit)
    let now = chunks.flatMap { errors.take($0) }
    return (now, errors.finish())
  }

  @Test func whatIsShortIsKeptWhole() {
    let found = kept([Array("one\ntw".utf8), Array("o\nthree".utf8)], limit: 1_000)
    #expect(found.at == [.line("one"), .line("two")])
    #expect(found.end == [.line("three")])
    // Over the middle of the limit, the same lines.
    for limit in 2...40 {
      let found = kept([Array("one\ntwo\nthree\n".utf8)], limit: max(limit, 28))
      #expect(found.at + found.end == [.line("one"), .line("two"), .line("three")], "\(limit)")
    }
  }

  @Test func ofWhatIsLongTheBeginningAndTheEndAreKept() {
    let lines = (0..<10_000).map { "line \($0)\n" }
    let found = kept(lines.map { Array($0.utf8) }, limit: 200)
    #expect(found.at.first == .line("line 0"))
    #expect(found.end.last == .line("line 9999"))
    let left = found.end.compactMap { if case .leftOut(let bytes) = $0 { bytes } else { nil } }
    #expect(left == [lines.reduce(0) { $0 + $1.utf8.count } - 200])
  }

  @Test func nothingDisturbsATerminal() {
    let found = kept([Array("\u{1B}[2Jred\u{202E}\u{9B}\ttab 汝城\n".utf8) + [0xFF, 0x0A]], limit: 1_000)
    #expect(found.at == [.line("\u{FFFD}[2Jred\u{FFFD}\u{FFFD}\ttab 汝城"), .line("\u{FFFD}")])
    let long = kept([Array(repeating: 0x78, count: 5_000) + [0x0A]], limit: 100_000)
    #expect(long.at == [.line(String(repeating: "x", count: ErrorLines.lineBytes) + "…")])
  }
}
