import Entitlement
import EventEnvelope
import Testing

/// A case over time under test: facts and payments by short names and days.
struct Timeline {
  var history = EntitlementHistory()
  var movements: [MoneyMovement] = []

  /// The shipped pack's parameters, from 2023 on, and those with an urban line of 680.
  static let parameters: (now: Parameters, raised: Parameters)? = {
    guard let now = try? GoldenTests.parameters(),
      let raised = try? GoldenTests.parameters(
        "id: RAISED\nscope: \"431026\"\nperiod: {}\nline: {urban: {amount: \"680\", per: month}}\n")
    else { return nil }
    return (now, raised)
  }()

  init() throws {
    let parameters = try #require(Self.parameters).now
    history.policies = [
      PolicyVersion(from: try Self.day("2023-01-01"), publishedAt: .init(microseconds: 0), parameters)
    ]
  }

  static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }
  static func noon(_ text: String) throws -> Instant { Instant(try day(text), secondOfDay: 43_200) }
  static func months(_ from: String, _ to: String) throws -> ClosedRange<Month> {
    try #require(Month(from))...(try #require(Month(to)))
  }

  static func household(_ name: String) throws -> HouseholdDocument {
    let text = try #require(GoldenHouseholds.documents[name])
    return try HouseholdReader().read(Array(text.utf8))
  }

  /// Takes a fact in; known on the day that it is true of unless said otherwise.
  mutating func add(
    _ id: String, on day: String, known: String? = nil, replaces: String? = nil, _ statement: TimedFact.Statement
  ) throws {
    history.facts.append(
      TimedFact(id, on: try Self.day(day), knownAt: try Self.noon(known ?? day), replaces: replaces, statement))
  }

  /// Enrols a worked household from a month on.
  mutating func enrol(_ name: String, from day: String) throws {
    try add("enrolled", on: day, .enrolled)
    try add("household", on: day, .household(try Self.household(name)))
  }

  /// Pays months, each on its tenth, in whole fen.
  mutating func pay(_ fen: Int64, _ months: String...) throws {
    for month in months {
      movements.append(
        MoneyMovement(.credited(try #require(Month(month))), fen: fen, knownAt: try Self.noon(month + "-10")))
    }
  }

  func account(_ from: String, _ to: String, known: String) throws -> MonthlyAccount<MonthDue> {
    try history.account(
      of: try Self.months(from, to), knownAt: try Self.noon(known), movements: movements)
  }

  /// What is due for each month, in yuan.
  func due(_ from: String, _ to: String, known: String) throws -> [String] {
    try history.due(in: try Self.months(from, to), knownAt: try Self.noon(known)).map(\.amount.yuan)
  }
}
