public import EventEnvelope

/// The amount a month as a step function of the month, in fen (月保障金额).
///
/// What is said last holds: an amount from a month on replaces whatever was said before of that month and later ones.
public struct AmountHistory: Hashable, Sendable {
  /// An amount from a month on.
  public struct Step: Hashable, Sendable {
    /// The first month.
    public let from: Month
    /// The amount a month, in fen.
    public let fen: Int64
  }

  /// Months without pay (暂停发放).
  public struct Suspension: Hashable, Sendable {
    /// The first month without pay.
    public let from: Month
    /// The first month with pay again; nil while it runs.
    public internal(set) var until: Month?
  }

  /// The steps, in ascending order of month.
  public private(set) var steps: [Step] = []
  /// The suspensions, in the order they were ordered.
  public private(set) var suspensions: [Suspension] = []

  /// The amount before the gradual exit that began last, in fen a month; nil where none did since the household entered.
  public internal(set) var beforeGradualExit: Int64?

  /// Whether a suspension runs.
  public var isSuspended: Bool { suspensions.last.map { $0.until == nil } ?? false }

  /// What is due for the month, in fen; 0 before the first step and while suspended.
  public func amount(in month: Month) -> Int64 {
    for suspension in suspensions where suspension.from <= month {
      guard let until = suspension.until, until <= month else { return 0 }
    }
    return unsuspended(in: month)
  }

  /// What is granted for the month, in fen, whether or not it is suspended.
  public func unsuspended(in month: Month) -> Int64 {
    for step in steps.reversed() where step.from <= month { return step.fen }
    return 0
  }

  mutating func set(_ fen: Int64, from month: Month) {
    while let last = steps.last, last.from >= month { steps.removeLast() }
    guard fen != steps.last?.fen else { return }
    steps.append(Step(from: month, fen: fen))
  }

  mutating func suspend(from month: Month) {
    guard !isSuspended else { return }
    suspensions.append(Suspension(from: month, until: nil))
  }

  mutating func resume(from month: Month) {
    guard isSuspended else { return }
    suspensions[suspensions.count - 1].until = month
  }
}
