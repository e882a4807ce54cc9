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

  /// One concept a file: what it declares first gives it its name, and smaller types may stand with the one that gives
  /// them meaning.
  @Test func aFileIsNamedForWhatItDeclares() {
    let declaration = /^(public |package |@safe |final |indirect )*(struct|class|enum|actor|protocol) (\w+)/
    for file in Self.files where !file.path.hasPrefix("Tests/") {
      let types = file.lines.compactMap { try? declaration.firstMatch(in: $0) }.map { String($0.output.3) }
      let name = file.path.components(separatedBy: "/").last?.components(separatedBy: ".swift")[0] ?? ""
      // An extension is named for what it extends, whatever it needs besides.
      guard !types.isEmpty, !name.contains("+") else { continue }
      // Several small types of one kind stand under a plural.
      #expect(
        types.contains { $0.hasPrefix(name) || name.hasPrefix($0) } || types.count > 2 && name.hasSuffix("s"),
        "\(file.path) declares \(types.joined(separator: ", "))")
    }
  }

  /// A folder that is a room can be seen at a glance.
  @Test func foldersStaySmall() {
    let folders = Dictionary(grouping: Self.files.filter { !$0.path.hasPrefix("Tests/") }) { file in
      file.path.components(separatedBy: "/").dropLast().joined(separator: "/")
    }
    for (folder, files) in folders { #expect(files.count <= 25, "\(folder) has \(files.count) files") }
  }
}
