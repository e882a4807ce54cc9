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

// Summaries that compute something, and so aren't templates of the schemas. A payload that says `summary_by_hand` there
// and has none here doesn't compile.

extension HouseholdDeclared {
  /// How many members count.
  var summary: Text {
    let counted = members.count(where: \.counted)
    return Text("\(counted) counted", "\(counted) 人计入")
  }
}

extension IncomeDeclared {
  /// What is left of all income once its costs are taken off.
  var summary: Text { .money(fen: items.reduce(0) { $0 &+ $1.amountFen &- $1.costsFen }) }
}

extension AssessmentComputed {
  /// Category and amount, then the county's rule steps, as `module/step@version`.
  var summary: Text {
    let used = steps.map { "\($0.module)/\($0.step)@\($0.stepVersion)" }
    return .joined(category.text, .money(fen: amountFen), .code(used.joined(separator: ", ")))
  }
}

extension CorrectionApplied {
  /// The field and its right value, unless that could tell who someone is.
  var summary: Text {
    let names = field.split(whereSeparator: { ".[]".contains($0) })
    let isSealed = names.contains { FieldPath.sealedNames.contains(String($0)) }
    return .code("#\(targetPosition) \(field) ← \(isSealed ? "…" : rightValue)")
  }
}
