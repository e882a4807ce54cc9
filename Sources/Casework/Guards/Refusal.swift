public import CaseEvents
public import Wording

/// Why a proposal was not taken: the guard, what it found, and what would satisfy it (不予记录的理由).
///
/// It names staff and persons by identifier at most, so that it can be shown and logged.
public struct Refusal: Error, Hashable, Sendable {
  /// The rule that stands against it.
  public let `guard`: Guard
  /// The type of the event proposed; nil where none was, as in reading.
  public let event: EventType?
  /// What the guard found.
  public let facts: [Fact]
  /// The parameters by which it was asked.
  public let rules: CaseRules

  /// Makes a refusal from its parts.
  public init(_ guard: Guard, event: EventType? = nil, facts: [Fact] = [], rules: CaseRules = CaseRules()) {
    self.guard = `guard`
    self.event = event
    self.facts = facts
    self.rules = rules
  }

  /// What stands against the proposal, with what was found.
  public var statement: Text {
    // A payload's empty identifier says nothing.
    let told = facts.filter { !$0.value.english.isEmpty }
    let english = told.map { "\($0.label.english): \($0.value.english)" }.joined(separator: ", ")
    let chinese = told.map { "\($0.label.chinese)：\($0.value.chinese)" }.joined(separator: "，")
    let title = `guard`.title
    return Text(
      "\(event.map { "\($0.title.english): " } ?? "")\(title.english)\(english.isEmpty ? "" : " (\(english))")",
      "\(event.map { "\($0.title.chinese)：" } ?? "")\(title.chinese)\(chinese.isEmpty ? "" : "（\(chinese)）")")
  }

  /// What would satisfy the rule.
  public var remedy: Text { `guard`.remedy(by: rules) }
}

extension Refusal: CustomStringConvertible {
  /// The statement and its basis, in English.
  public var description: String { "\(statement.english) [\(`guard`.basis.english)]" }
}
