import CaseEvents
import Casework
import CaseworkTesting
import EventEnvelope
import Testing

/// The standard case, enrolled at 590.00 from April 2023, and what is recorded about it and its payments.
struct PaidStory {
  private(set) var entries = Scenario.standing(in: .active).entries
  private var line: UInt32 = 0

  /// Records an event on a day, as the county would.
  mutating func record(_ event: CaseEvent, on day: String) throws {
    let day = try #require(CivilDate(day))
    let actor = try #require(Cast.reviewer.subject)
    let office = try #require(Office(Cast.reviewer.officeCode))
    entries.append(
      LedgerEntry(
        position: entries.last?.position.next ?? Position(1), recordedAt: Instant(day, secondOfDay: 36_000),
        occurredOn: day, actor: actor, office: office, event: event))
  }

  /// Credits months, each on its tenth and by a line of its own.
  mutating func pay(_ fen: Int64, line number: UInt32? = nil, _ months: String...) throws {
    for month in months {
      line += 1
      let credited = with(PaymentCredited()) {
        ($0.list, $0.line, $0.payMonth, $0.amountFen) = ("l-1", number ?? line, month, fen)
      }
      try record(.paymentCredited(credited), on: month + "-10")
    }
  }

  /// Records what else the bank says of a line, on 12 April 2023.
  mutating func answer(line number: UInt32, _ event: (UInt32) -> CaseEvent) throws {
    try record(event(number), on: "2023-04-12")
  }

  func death(_ person: String, on day: String) -> DeathRecorded {
    with(DeathRecorded()) { ($0.person, $0.diedOn, $0.source) = (person, day, .funeral) }
  }

  func adjustment(_ fen: Int64, from month: String, _ reason: String) -> AmountAdjusted {
    with(AmountAdjusted()) { ($0.amountFen, $0.baseFen, $0.fromMonth, $0.reason) = (fen, fen, month, reason) }
  }
}
