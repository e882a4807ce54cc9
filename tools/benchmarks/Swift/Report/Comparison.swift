/// One row of a table: what is measured, what it is held against, and what is asked of it.
struct Comparison {
  /// What may be asked of a row.
  enum Budget {
    /// At least this many times the yardstick's speed.
    case ratio(Double)
    /// At least this much.
    case atLeast(Double)
    /// At most this much.
    case atMost(Double)
    /// At most what another figure says.
    case atMostFigure(String)
  }

  /// Something else that does the same work, measured in the same rounds.
  struct Yardstick {
    /// What it is, for people.
    let title: String
    /// The name of its figure.
    let figure: String
  }

  /// What is measured, for people.
  let title: String
  /// The name of our figure.
  let ours: String
  /// What it is held against.
  let yardstick: Yardstick?
  /// Whether more is better, as of rates.
  let isRate: Bool
  /// What is asked.
  let budget: Budget?

  /// A rate: more is better.
  static func rate(_ title: String, _ ours: String, _ yardstick: Yardstick? = nil, _ budget: Budget? = nil) -> Self {
    Comparison(title: title, ours: ours, yardstick: yardstick, isRate: true, budget: budget)
  }

  /// A time or a size: less is better.
  static func cost(_ title: String, _ ours: String, _ yardstick: Yardstick? = nil, _ budget: Budget? = nil) -> Self {
    Comparison(title: title, ours: ours, yardstick: yardstick, isRate: false, budget: budget)
  }
}

extension Comparison.Yardstick {
  /// A program in C on LMDB.
  static func c(_ title: String, _ figure: String) -> Self { Self(title: "C: " + title, figure: "c." + figure) }
  /// A program in C on LMDB, with an index of the positions of each subject.
  static func dupfixed(_ figure: String) -> Self { Self(title: "C: a DUPFIXED index", figure: "dupfixed." + figure) }
  /// A program in C on SQLite.
  static func sqlite(_ figure: String) -> Self { Self(title: "SQLite in C", figure: "sqlite." + figure) }
  /// UmaDB's server and client.
  static func umadb(_ figure: String) -> Self { Self(title: "UmaDB", figure: "umadb." + figure) }
  /// OpenFisca-Core: arithmetic on arrays of binary floating point.
  static func openFisca(_ title: String, _ figure: String) -> Self {
    Self(title: "OpenFisca-Core: " + title, figure: "openfisca." + figure)
  }
  /// pyeventsourcing on SQLite.
  static func eventsourcing(_ figure: String) -> Self {
    Self(title: "pyeventsourcing", figure: "eventsourcing." + figure)
  }
}
