extension [Matrix.Column] {
  /// Ours and the others.
  static let peers = [
    Matrix.Column(title: "Anjuan", prefix: "ours"),
    Matrix.Column(title: "LMDB in C, DUPFIXED index", prefix: "dupfixed"),
    Matrix.Column(title: "SQLite in C", prefix: "sqlite"),
    Matrix.Column(title: "UmaDB", prefix: "umadb"),
    Matrix.Column(title: "pyeventsourcing, SQLite", prefix: "eventsourcing"),
  ]

  /// One for each length of a ledger.
  static func lengths(_ lengths: [Int]) -> Self {
    lengths.map { Matrix.Column(title: "\(Double($0).asked) events", prefix: "growth.\($0)") }
  }
}
