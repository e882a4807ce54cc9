extension [Matrix.Row] {
  /// What all stores can do.
  static let peerRows = [
    Matrix.Row(
      title: "1 appender", figure: "group.1.rate", isRate: true,
      named: ["dupfixed": "append.1.rate", "eventsourcing": "append.1.rate"]),
    Matrix.Row(
      title: "… latency p50", figure: "group.1.latency.p50", isRate: false, named: ["dupfixed": "append.1.commit.p50"]),
    Matrix.Row(title: "8 appenders", figure: "group.8.rate", isRate: true),
    Matrix.Row(title: "64 appenders", figure: "group.64.rate", isRate: true),
    Matrix.Row(title: "… latency p99", figure: "group.64.latency.p99", isRate: false),
    Matrix.Row(title: "100 a commit", figure: "append.100.rate", isRate: true),
    Matrix.Row(title: "1,000 a commit", figure: "append.1000.rate", isRate: true),
    Matrix.Row(
      title: "reading all, not decoded", figure: "scan.rate", isRate: true, named: ["ours": "synthetic.scan.rate"]),
    Matrix.Row(
      title: "reading all, decoded and folded", figure: "replay.rate", isRate: true,
      named: ["ours": "cases.replay.timeline.rate"]),
    Matrix.Row(
      title: "timeline of some 25 events, p50", figure: "timeline.p50", isRate: false,
      named: ["ours": "synthetic.timeline.p50"]),
    Matrix.Row(title: "file", figure: "append.1000.file", isRate: false, named: ["ours": "synthetic.disk"]),
  ]

  /// What may change as a ledger grows.
  static let growthRows = [
    Matrix.Row(title: "append, 1,000 a commit", figure: "append.rate", isRate: true),
    Matrix.Row(title: "timeline of 20 to 30 events, p50", figure: "timeline.p50", isRate: false),
    Matrix.Row(title: "… p99", figure: "timeline.p99", isRate: false),
    Matrix.Row(title: "`anjuan verify --json`, whole", figure: "verify.rate", isRate: true),
    Matrix.Row(title: "file", figure: "disk", isRate: false),
    Matrix.Row(title: "opening to read, and finding a case", figure: "open.reader", isRate: false),
    Matrix.Row(title: "opening to append, and finding a case", figure: "open.writer", isRate: false),
    Matrix.Row(title: "`anjuan log read` of the end, whole process", figure: "process.open.p50", isRate: false),
  ]
}
