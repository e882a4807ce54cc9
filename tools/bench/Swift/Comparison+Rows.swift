extension Comparison {
  /// The rows of the table, in its order; those without figures are left out.
  static let rows = appending + reading + folding + programs + sizes

  private static let appending: [Comparison] = [
    .rate("append, 1 event a commit", "append.1.rate", raw: "append.1.rate", .ratio(0.85)),
    .rate("append, 100 a commit", "append.100.rate", raw: "append.100.rate"),
    .rate("append, 1,000 a commit", "append.1000.rate", raw: "append.1000.rate", .ratio(0.5)),
    .rate("… beside the same events without an index", "append.1000.rate", raw: "events.1000.rate", .ratio(0.5)),
    .rate("… beside the same index in C", "append.1000.rate", raw: "deferred.1000.rate"),
    .rate("1 appender", "group.1.rate", raw: "group.1.rate"),
    .cost("… latency p50", "group.1.latency.p50", raw: "group.1.latency.p50"),
    .cost("… latency p99", "group.1.latency.p99", raw: "group.1.latency.p99"),
    .rate("8 appenders", "group.8.rate", raw: "group.8.rate"),
    .cost("… latency p50", "group.8.latency.p50", raw: "group.8.latency.p50"),
    .cost("… latency p99", "group.8.latency.p99", raw: "group.8.latency.p99"),
    .rate("64 appenders", "group.64.rate", raw: "group.64.rate", .ratio(0.8)),
    .cost("… latency p50", "group.64.latency.p50", raw: "group.64.latency.p50"),
    .cost("… latency p99", "group.64.latency.p99", raw: "group.64.latency.p99"),
  ]

  private static let reading: [Comparison] = [
    .rate("scan, bounds checked", "synthetic.scan.rate", raw: "scan.rate"),
    .rate("scan, hash checked; raw adds the bytes up", "synthetic.checked.rate", raw: "scan.sum.rate"),
    .rate("verify", "synthetic.verify.rate", .atLeast(1e6)),
    .rate("verify, cases", "cases.verify.rate", .atLeast(1e6)),
    .cost("timeline of 20 to 30 events, p50", "synthetic.timeline.p50", raw: "timeline.p50"),
    .cost("… p99", "synthetic.timeline.p99", raw: "timeline.p99"),
    .cost("timeline of a case, decoded, p50", "cases.timeline.decoded.p50"),
    .cost("… p99", "cases.timeline.decoded.p99"),
    .cost("… for 20 events", "cases.timeline.decoded.twenty", .atMost(30)),
  ]

  private static let folding: [Comparison] = [
    .rate("scan of cases, hash checked", "cases.checked.rate"),
    .rate("payloads decoded", "cases.decoded.rate"),
    .rate("replay into rolls, of all events", "cases.replay.rolls.rate", .atLeast(1e6)),
    .rate("… of those that rolls read", "cases.replay.rolls.folded.rate", .atLeast(1e6)),
    .rate("replay into the timeline, which reads all", "cases.replay.timeline.rate"),
    .rate("replay into payments, of all events", "cases.replay.payments.rate"),
    .rate("rebuild of rolls in its file", "cases.rebuild.rolls.rate", .atLeast(1e6)),
    .rate("rebuild of the timeline", "cases.rebuild.timeline.rate"),
    .rate("rebuild of payments", "cases.rebuild.payments.rate"),
    .rate("digest of the rolls' rows", "cases.digest.rolls.rate"),
  ]

  private static let programs: [Comparison] = [
    .cost("anjuan case timeline, whole process, p50", "cold.timeline.p50", raw: "cold.timeline.p50", .atMost(20_000)),
    .cost("anjuan --version, whole process, p50", "cold.version.p50"),
    .cost("/bin/true, whole process, p50", "cold.nothing.p50"),
    .rate("anjuan import", "import.rate"),
    .rate("anjuan verify", "program.verify.rate"),
    .rate("county-sim", "simulation.rate"),
  ]

  private static let sizes: [Comparison] = [
    .cost(
      "bytes an event on disk, synthetic", "synthetic.disk", raw: "append.1000.file",
      .atMostFigure("synthetic.disk.budget")),
    .cost("bytes an event on disk, cases", "cases.disk", .atMostFigure("cases.disk.budget")),
    .cost("… of these the record", "cases.record"),
    .cost("… of these the payload", "cases.payload"),
    .cost("memory of a replay of the rolls", "fold.anonymous", .atMost(128)),
    .cost("… resident, the mapped file included", "fold.high-water"),
    .cost("memory of a rebuild of the rolls", "rebuild.anonymous", .atMost(128)),
    .cost("… resident, the mapped file included", "rebuild.high-water"),
  ]
}
