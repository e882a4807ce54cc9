public import CaseEvents
public import EventEnvelope
public import Wording

/// Why a proposal was not taken: the guard, what it found, and what would satisfy it (不予记录的理由).
///
/// It names staff and persons by identifier at most, so that it can be shown and logged.
public struct Refusal: Error, Sendable {
  /// All of it behind one reference, so that whatever may refuse hands up eight bytes.
  private final class Content: Sendable {
    let `guard`: Guard
    let event: EventType?
    let day: CivilDate?
    let facts: [Fact]
    let rules: CaseRules

    init(_ guard: Guard, _ event: EventType?, _ day: CivilDate?, _ facts: [Fact], _ rules: CaseRules) {
      self.guard = `guard`
      self.event = event
      self.day = day
      self.facts = facts
      self.rules = rules
    }
  }

  private let content: Content

  /// Makes a refusal from its parts.
  public init(
    _ guard: Guard, event: EventType? = nil, on day: CivilDate? = nil, facts: [Fact] = [],
    rules: CaseRules = .national
  ) {
    content = Content(`guard`, event, day, facts, rules)
  }

  /// The rule that stands against it.
  public var `guard`: Guard { content.guard }
  /// The type of the event proposed; nil where none was, as in reading.
  public var event: EventType? { content.event }
  /// The day of the act; nil where it isn't known.
  public var day: CivilDate? { content.day }
  /// What the guard found.
  public var facts: [Fact] { content.facts }
  /// The parameters by which it was asked.
  public var rules: CaseRules { content.rules }

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

  /// On what the rule rests for an act of the day.
  public var basis: Text { day.map { `guard`.basis(on: $0) } ?? `guard`.basis }
}

extension Refusal: Hashable {
  /// Whether both say the same.
  public static func == (left: Refusal, right: Refusal) -> Bool {
    left.guard == right.guard && left.event == right.event && left.day == right.day && left.facts == right.facts
      && left.rules == right.rules
  }

  /// Hashes the guard, the event and what was found.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(`guard`)
    hasher.combine(event)
    hasher.combine(facts)
  }
}

extension Refusal: CustomStringConvertible {
  /// The statement and its basis, in English.
  public var description: String { "\(statement.english) [\(basis.english)]" }
}
