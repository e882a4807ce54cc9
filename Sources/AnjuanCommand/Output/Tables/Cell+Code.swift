import EventEnvelope

extension Cell {
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
