extension Comparison {
  /// What is asked of the log.
  static let budgets = appendBudgets + readBudgets + sizeBudgets

  private static let appendBudgets: [Comparison] = [
    .rate(
      "durable append, one a commit", "ours.append.1.rate", .c("the same bytes, MDB_APPEND", "events.1.rate"),
      .ratio(0.85)),
    .rate(
      "durable append, one a commit", "ours.append.1.rate", .c("constant bytes, MDB_APPEND", "append.1.rate"),
      .ratio(0.85)),
    .rate("64 appenders", "ours.group.64.rate", .c("group commit, MDB_APPEND", "group.64.rate"), .ratio(0.8)),
    .rate("64 appenders", "ours.group.64.rate", .umadb("group.64.rate"), .ratio(3)),
    .rate(
      "bulk, 1,000 a commit", "ours.append.1000.rate", .c("the same bytes, MDB_APPEND", "events.1000.rate"),
      .ratio(0.5)),
    .rate(
      "bulk, 1,000 a commit", "ours.append.1000.rate", .c("constant bytes, MDB_APPEND", "append.1000.rate"),
      .ratio(0.5)),
    .rate("bulk, 1,000 a commit", "ours.append.1000.rate", .sqlite("append.1000.rate"), .ratio(5)),
  ]

  private static let readBudgets: [Comparison] = [
    .rate(
      "replay into rolls, all events of the log", "ours.cases.replay.rolls.rate", .eventsourcing("replay.rate"),
      .atLeast(1e6)),
    .rate(
      "replay into rolls, only events that rolls read", "ours.cases.replay.rolls.folded.rate",
      .eventsourcing("replay.rate"), .atLeast(1e6)),
    .rate(
      "replay into the timeline, which reads all", "ours.cases.replay.timeline.rate", .eventsourcing("replay.rate"),
      .atLeast(1e6)),
    .cost("timeline of 20 events, decoded, in process", "ours.cases.timeline.decoded.twenty", nil, .atMost(30)),
    .cost(
      "`anjuan case timeline`, whole process", "ours.cold.timeline.p50", .c("a process reading as many", "cold.p50"),
      .atMost(20_000)),
    .rate(
      "verify, records of 300 bytes", "ours.synthetic.verify.rate", .c("hashes and tree", "verify.rate"),
      .atLeast(1e6)),
    .rate("verify, a year of cases", "ours.cases.verify.rate", nil, .atLeast(1e6)),
  ]

  private static let sizeBudgets: [Comparison] = [
    .cost(
      "disk, records of 300 bytes", "ours.synthetic.disk", .c("events only", "append.1000.file"),
      .atMostFigure("ours.synthetic.disk.budget")),
    .cost("disk, a year of cases", "ours.cases.disk", nil, .atMostFigure("ours.cases.disk.budget")),
    .cost("memory of a replay, beyond the map", "ours.fold.anonymous", nil, .atMost(128)),
    .cost("memory of a rebuild, beyond the map", "ours.rebuild.anonymous", nil, .atMost(128)),
  ]

  /// What is asked of a log that has grown.
  static let growthBudgets: [Comparison] = [
    .rate("`anjuan verify --json`, 10 M events", "growth.10000000.verify.rate", nil, .atLeast(1e6))
  ]
}
