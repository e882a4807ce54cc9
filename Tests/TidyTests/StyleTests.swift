import Foundation
import Testing

/// What a formatter can't hold.
@Suite struct StyleTests {
  static let files = ["Plugins", "Sources", "Tests", "tools"].flatMap(SourceTree.files(below:))

  @Test func filesStayShort() {
    // A table of cases in a test may be as long as what it tables.
    for file in Self.files where !file.path.hasPrefix("Tests/") {
      #expect(file.lines.count <= 300, "\(file.path) has \(file.lines.count) lines")
    }
  }

  @Test func nothingTrapsOnInput() {
    for file in Self.files where !file.path.hasPrefix("Tests/") {
      for (number, line) in file.lines.enumerated() {
        let code = line.components(separatedBy: "//")[0]
        for word in ["try!", "as!", "fatalError(", "unowned(unsafe)"] {
          #expect(!code.contains(word), "\(file.path):\(number + 1) has \(word)")
        }
      }
    }
  }

  @Test func uncheckedSendabilitySaysWhyItIsSafe() {
    for file in Self.files {
      for (number, line) in file.lines.enumerated() where line.contains("@unchecked " + "Sendable") {
        let above = file.lines[max(0, number - 4)...number].joined()
        #expect(above.contains("Safe to share"), "\(file.path):\(number + 1)")
      }
    }
  }

  @Test func nothingIsLeftForLater() {
    let marks = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]
    for file in Self.files {
      for (number, line) in file.lines.enumerated() {
        let words = Set(line.split { !$0.isLetter }.map(String.init))
        #expect(words.isDisjoint(with: marks), "\(file.path):\(number + 1)")
      }
    }
  }

  @Test func aFileIsNamedForItsType() {
    let declaration = /^(public |package |@safe |final |indirect )*(struct|class|enum|actor|protocol) (\w+)/
    for file in Self.files where !file.path.hasPrefix("Tests/") {
      let types = file.lines.compactMap { try? declaration.firstMatch(in: $0) }.map { String($0.output.3) }
      let name = file.path.components(separatedBy: "/").last?.components(separatedBy: ".swift")[0] ?? ""
      let stem = name.components(separatedBy: "+")[0]
      #expect(types.count <= 1, "\(file.path) declares \(types.joined(separator: ", "))")
      if let type = types.first { #expect(type == stem, "\(file.path) declares \(type)") }
    }
  }
}
