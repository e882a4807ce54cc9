import CaseEvents
import Casework
import EventEnvelope
import TestSupport
import Testing

@testable import Rolls

/// Random stories, no guard asked, with corrections: the roll's amount is the amount due, and what the register has credited
/// is what the account counts as paid, for each month and after each event.
@Suite struct OneMeaningPropertyTests {
  private static let storiesForASeed = 60

  @Test(arguments: TestSeed.some(8)) func rollAndDueAgree(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for number in 0..<Self.storiesForASeed {
      var story = RollStory()
      let note = "seed \(seed), story \(number)"
      try begin(&story, &random)
      for _ in 0..<Int.random(in: 1...9, using: &random) {
        if Int.random(in: 0..<4, using: &random) == 0 {
          try correct(&story, &random)
        } else {
          try story.record(event(&random), on: day(&random))
        }
        try story.expectOneMeaning(note)
        try expectPersons(&story, note)
      }
      try story.expectKnown(note)
    }
  }

  /// Every sequence of three of these, in every order.
  @Test func everySmallWorldAgrees() throws {
    let changes = [
      Told.adjusted(70_000, from: "2023-03"), Told.adjusted(20_000, from: "2023-06", "member-died"),
      Told.died("p-2", on: "2023-04-18"), Told.suspended(from: "2023-05"), Told.lifted(from: "2023-04"),
      Told.exit("2023-06"), Told.left("2023-06"), Told.reinstated(["p-1", "p-3"], 60_000, from: "2023-07"),
      Told.exiting(from: "2023-04", months: 4), Told.exited(.belowLine, last: "2023-05"),
      Told.single("p-3", 30_000, from: "2023-05"), Told.household(["p-1", "p-2"]),
    ]
    for first in changes {
      for second in changes {
        for third in changes {
          var story = RollStory()
          try story.record(Told.household(["p-1", "p-2", "p-3"]))
          try story.record(Told.enrolled(.dibao, ["p-1", "p-2", "p-3"], 59_000, from: "2023-03"))
          for event in [first, second, third] { try story.record(event, on: "2023-03-02") }
          try story.correct(Position(2), "firstPayMonth", "\"2023-05\"")
          try story.expectOneMeaning()
        }
      }
    }
  }

  /// Nobody is on the roll after the month of the death, and a person's standing says the same as the roll.
  private func expectPersons(_ story: inout RollStory, _ note: String) throws {
    let entries = story.entries
    let state = CaseState.folded(entries)
    let row = try story.row()
    for person in Self.persons {
      let standing = PersonStanding(person, cases: [(id: RollStory.caseID, state: state)])
      for month in RollStory.months {
        let onRoll = row.standing(on: month.firstDay).flatMap { $0.persons.contains(person) && !$0.isEnding ? $0 : nil }
        let supported = standing.supports.contains {
          $0.category.isBasic && $0.from <= month && ($0.until.map { month < $0 } ?? true)
        }
        #expect(supported == (onRoll?.category.isBasic ?? false), "\(person) in \(month), \(note)")
      }
      guard let died = state.household[person]?.diedOn else { continue }
      for month in RollStory.months where month > died.month {
        #expect(row.standing(on: month.firstDay)?.persons.contains(person) != true, "\(person) in \(month), \(note)")
      }
    }
  }

  // MARK: What may happen

  private static let persons = ["p-1", "p-2", "p-3", "p-4"]

  private func month(_ random: inout SplitMix64) -> String {
    RollStory.months[Int.random(in: 1..<13, using: &random)].description
  }

  private func day(_ random: inout SplitMix64) -> String {
    let digits = String(Int.random(in: 1...28, using: &random))
    return month(&random) + "-" + (digits.count < 2 ? "0" : "") + digits
  }

  private func fen(_ random: inout SplitMix64) -> Int64 { Int64.random(in: 0...9, using: &random) * 10_000 }

  private func some(_ random: inout SplitMix64) -> [String] {
    Array(Self.persons.shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random)))
  }

  private func one(_ random: inout SplitMix64) -> String { some(&random)[0] }

  private func begin(_ story: inout RollStory, _ random: inout SplitMix64) throws {
    let persons = some(&random)
    try story.record(Told.household(persons), on: "2023-01-03")
    let confirmed = Bool.random(using: &random) ? persons : [persons[0]]
    switch Int.random(in: 0..<3, using: &random) {
    case 0:
      try story.record(Told.identified(confirmed), on: day(&random))
      try story.record(Told.single(persons[0], 40_000, from: month(&random)), on: day(&random))
    case 1: try story.record(Told.enrolled(.tekun, confirmed, fen(&random), from: month(&random)), on: day(&random))
    default:
      let (amount, first) = (fen(&random), month(&random))
      try story.record(Told.enrolled(.dibao, confirmed, amount, from: first), on: day(&random))
      try story.record(Told.set(amount, from: first), on: day(&random))
    }
  }

  private func event(_ random: inout SplitMix64) -> CaseEvent {
    let (amount, first, person) = (fen(&random), month(&random), one(&random))
    let reasons = ["line", "member-died", "departure", "correction"]
    let reason = reasons[Int.random(in: 0..<4, using: &random)]
    switch Int.random(in: 0..<24, using: &random) {
    case 0, 1, 2: return Told.adjusted(amount, from: first, reason)
    case 3: return Told.set(amount, from: first)
    case 4: return Told.died(person, on: day(&random))
    case 5: return Told.removed(person, on: day(&random), Bool.random(using: &random) ? "death" : "moved")
    case 6: return Told.added(person, on: day(&random))
    case 7: return Told.household(some(&random))
    case 8: return Told.exit(first, reason)
    case 9: return Told.left(first)
    case 10: return Told.reinstated(some(&random), amount, from: first)
    case 11: return Told.enrolled(.dibao, some(&random), amount, from: first)
    case 12: return Told.suspended(from: first)
    case 13: return Told.lifted(from: first)
    case 14: return Told.exiting(from: first, months: UInt32.random(in: 1...12, using: &random))
    case 15: return Told.stepped(amount, from: first)
    case 16: return Told.exited(Bool.random(using: &random) ? .belowLine : .completed, last: first)
    case 17: return Told.category(.marginal, Bool.random(using: &random) ? .dibao : .rigid, amount, from: first)
    case 18: return Told.reduced(person, amount, from: first)
    case 19: return Told.reviewed(amount, from: first)
    case 20: return Told.single(person, amount, from: first)
    case 21: return Told.identified(some(&random))
    case 22: return Told.credited(amount, first, line: UInt32.random(in: 1...2, using: &random))
    default: return Told.returned(amount, first, line: UInt32.random(in: 1...2, using: &random))
    }
  }

  /// Puts a month, day, amount or the persons of some earlier event otherwise.
  private func correct(_ story: inout RollStory, _ random: inout SplitMix64) throws {
    let index = Int.random(in: 0..<story.recorded.count, using: &random)
    let target = story.recorded[index].position
    let amount = "\"\(fen(&random))\""
    let list = "[" + some(&random).map { "\"\($0)\"" }.joined(separator: ",") + "]"
    let fields = [
      ("firstPayMonth", "\"\(month(&random))\""), ("fromMonth", "\"\(month(&random))\""), ("amountFen", amount),
      ("persons", list), ("diedOn", "\"\(day(&random))\""), ("stopMonth", "\"\(month(&random))\""),
      ("person", "\"\(one(&random))\""), ("startMonth", "\"\(month(&random))\""), ("fromOn", "\"\(day(&random))\""),
      ("payMonth", "\"\(month(&random))\""), ("occurredOn", "\"\(day(&random))\""),
    ]
    // One that the event has; where it has none that fits, a correction without effect is as good a story.
    let (field, value) =
      fields.shuffled(using: &random).first { field, value in
        (try? story.recorded[index].event.correcting(field: field, rightValue: value)) != nil
      } ?? fields[0]
    try story.correct(target, field, value)
  }
}
