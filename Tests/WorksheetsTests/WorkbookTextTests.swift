import Testing

@testable import Worksheets

/// Text that would spoil a workbook.
@Suite struct WorkbookTextTests {
  @Test(arguments: [
    ("=1+1", "=1+1"), ("", ""), ("a\0b", "a\u{FFFD}b"), ("\u{FFFF}\u{FFFE}", "\u{FFFD}\u{FFFD}"), ("𠮷户", "𠮷户"),
  ])
  func whatNoWorkbookMayHoldIsMarked(text: String, fitting: String) {
    #expect(Array(WorkbookText.fitting(text).unicodeScalars) == Array(fitting.unicodeScalars))
  }

  /// One character to a reader may be any number of marks over each other.
  @Test(arguments: ["a" + String(repeating: "\u{301}", count: 60_000), String(repeating: "户", count: 40_000)])
  func longTextIsCutByWhatItTakes(text: String) {
    let cut = WorkbookText.fitting(text)
    #expect(cut.utf8.count <= 32_003 && cut.unicodeScalars.last == "…")
    #expect(text.unicodeScalars.starts(with: cut.unicodeScalars.dropLast()))
  }

  @Test func textThatFitsStays() {
    let text = String(repeating: "a", count: 32_000)
    #expect(WorkbookText.fitting(text) == text)
  }
}
