import CaseEvents
import Casework

/// Households, persons and money, added up over a part of the roll.
struct RollTotal {
  /// A part of the roll: a place and a category.
  struct Key: Hashable, Comparable {
    /// The county's or township's code; empty for all.
    let place: String
    /// The category.
    let category: Category

    static func < (left: Key, right: Key) -> Bool {
      (left.place, left.category.rawValue) < (right.place, right.category.rawValue)
    }
  }

  private(set) var cases = 0
  private(set) var persons = 0
  /// How many of the households are on the roll by what was decided elsewhere.
  private(set) var elsewhere = 0
  /// Fen a month; held at the limits.
  private(set) var amount: Int64 = 0

  mutating func add(_ standing: Standing, isElsewhere: Bool) {
    cases += 1
    if isElsewhere { elsewhere += 1 }
    persons += standing.size
    let sum = amount.addingReportingOverflow(standing.amount)
    amount = sum.overflow ? .max : sum.partialValue
  }
}
