/// One row of the table: what is measured, what it is compared with, and what is asked of it.
struct Comparison {
  /// What may be asked of a row.
  enum Budget {
    /// At least this many times raw C's speed.
    case ratio(Double)
    /// At least this much.
    case atLeast(Double)
    /// At most this much.
    case atMost(Double)
    /// At most what another figure says.
    case atMostFigure(String)
  }

  /// What is measured, for people.
  let title: String
  /// The name of our figure.
  let ours: String
  /// The name of raw C's figure.
  let raw: String?
  /// Whether more is better, as of rates.
  let isRate: Bool
  /// What is asked.
  let budget: Budget?

  /// A rate: more is better.
  static func rate(_ title: String, _ ours: String, raw: String? = nil, _ budget: Budget? = nil) -> Comparison {
    Comparison(title: title, ours: ours, raw: raw, isRate: true, budget: budget)
  }

  /// A time or a size: less is better.
  static func cost(_ title: String, _ ours: String, raw: String? = nil, _ budget: Budget? = nil) -> Comparison {
    Comparison(title: title, ours: ours, raw: raw, isRate: false, budget: budget)
  }
}
