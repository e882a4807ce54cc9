import EventEnvelope
import Wording

/// A value in a result, which each format writes in its own way.
enum Cell: Hashable, Sendable {
  /// Words that are the same in every language: names, codes, hashes.
  case text(String)
  /// A count or another number without a unit.
  case number(Int64)
  /// An amount in fen (分): people see yuan, programs the fen as an integer.
  case money(fen: Int64)
  /// A day.
  case date(CivilDate)
  /// A month.
  case month(Month)
  /// A moment: people see it in China's time, programs in UTC to the microsecond.
  case instant(Instant)
  /// Yes or no.
  case flag(Bool)
  /// No value.
  case empty
  /// A term of the domain: people see its wording, programs its code, which is the same in every language.
  case label(Text, code: String)

  /// A count or another number without a unit.
  static func number(_ value: some BinaryInteger) -> Cell { .number(Int64(clamping: value)) }

  /// Words that are the same in every language, one after the other; no value where there are none.
  static func list(_ words: [String]) -> Cell { words.isEmpty ? .empty : .text(words.joined(separator: ", ")) }
}

extension Cell {
  /// The cell made from a value that may be missing.
  ///
  ///     Cell(closedOn, Cell.date)
  init<Value>(_ value: Value?, _ make: (Value) -> Cell) { self = value.map(make) ?? .empty }

  /// The cell in words for people, with all that could disturb a terminal escaped.
  func plain(in language: Language) -> String {
    switch self {
    case .text(let text): text.escapedForTerminal
    case .number(let number): String(number)
    case .money(let fen): String(yuanOfFen: fen)
    case .date(let date): date.description
    case .month(let month): month.description
    case .instant(let instant): instant.descriptionInChina
    case .flag(let flag): (flag ? Text("yes", "是") : Text("no", "否"))[language]
    case .empty: "-"
    case .label(let text, _): text[language].escapedForTerminal
    }
  }

  /// The cell for programs, the same in every language: what JSON says, without its quotes.
  var code: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .money(let fen): String(fen)
    case .date(let date): date.description
    case .month(let month): month.description
    case .instant(let instant): instant.description
    case .flag(let flag): flag ? "true" : "false"
    case .empty: ""
    case .label(_, let code): code
    }
  }
}
