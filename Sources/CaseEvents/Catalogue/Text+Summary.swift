import Wording

// What generated summaries are made of.
extension Text {
  /// Nothing to say.
  static let nothing = Text("", "")

  /// Codes, days and numbers, which are the same in every language.
  static func code(_ text: String) -> Text { Text(text, text) }

  /// The parts that say something, with a space between them.
  static func joined(_ parts: Text...) -> Text { joined(parts) }

  /// The parts that say something, with a space between them.
  static func joined(_ parts: [Text]) -> Text {
    let said = parts.filter { !$0.english.isEmpty }
    return Text(said.map(\.english).joined(separator: " "), said.map(\.chinese).joined(separator: " "))
  }
}
