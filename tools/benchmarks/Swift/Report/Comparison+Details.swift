extension Comparison {
  /// What else is measured.
  static let details = disk + appending + clients + reading + folding + programs

  /// How quiet the disk was.
  private static let disk: [Comparison] = [
    .cost("one flush of the disk (4 KiB, fdatasync), p50", "c.flush.p50"), .cost("… p99", "c.flush.p99"),
  ]

  private static let appending: [Comparison] = [
    .rate("append, 1 a commit", "ours.append.1.rate", .c("the same index, tree and hashes", "proven.1.rate")),
    .rate("append, 100 a commit", "ours.append.100.rate", .c("constant bytes, MDB_APPEND", "append.100.rate")),
    .rate("append, 1,000 a commit", "ours.append.1000.rate", .c("the same index", "deferred.1000.rate")),
    .rate("append, 1,000 a commit", "ours.append.1000.rate", .c("the same index, tree and hashes", "proven.1000.rate")),
    .rate("append, 1,000 a commit", "ours.append.1000.rate", .dupfixed("append.1000.rate")),
  ]

  private static let clients: [Comparison] = [1, 8, 64].flatMap { count -> [Comparison] in
    let name = "group.\(count)"
    return [
      .rate("\(count) appender\(count == 1 ? "" : "s")", "ours.\(name).rate", .c("group commit", "\(name).rate")),
      .cost("… latency p50", "ours.\(name).latency.p50", .c("group commit", "\(name).latency.p50")),
      .cost("… latency p99", "ours.\(name).latency.p99", .c("group commit", "\(name).latency.p99")),
    ]
  }

  private static let reading: [Comparison] = [
    .rate("scan, bounds checked", "ours.synthetic.scan.rate", .c("headers read", "scan.rate")),
    .rate("scan, hash checked", "ours.synthetic.checked.rate", .c("bytes added up", "scan.sum.rate")),
    .cost("timeline of 20 to 30 events, p50", "ours.synthetic.timeline.p50", .c("by threads", "timeline.p50")),
    .cost("… p99", "ours.synthetic.timeline.p99", .c("by threads", "timeline.p99")),
    .cost("timeline of a case, decoded, p50", "ours.cases.timeline.decoded.p50"),
    .cost("… p99", "ours.cases.timeline.decoded.p99"),
  ]

  private static let folding: [Comparison] = [
    .rate("scan of cases, hash checked", "ours.cases.checked.rate"),
    .rate("payloads decoded", "ours.cases.decoded.rate"),
    .rate("replay into payments, all events", "ours.cases.replay.payments.rate"),
    .rate("rebuild of rolls in its file", "ours.cases.rebuild.rolls.rate"),
    .rate("rebuild of the timeline", "ours.cases.rebuild.timeline.rate"),
    .rate("rebuild of payments", "ours.cases.rebuild.payments.rate"),
    .rate("digest of the rolls' rows", "ours.cases.digest.rolls.rate"),
  ]

  private static let programs: [Comparison] = [
    .cost("`anjuan --version`, whole process", "ours.cold.version.p50"),
    .cost("`/bin/true`, whole process", "ours.cold.nothing.p50"),
    .rate("`anjuan import`", "ours.import.rate"),
    .rate("`anjuan verify`", "ours.program.verify.rate"),
    .rate("`county-sim`", "ours.simulation.rate"),
    .cost("bytes of a record, cases", "ours.cases.record"),
    .cost("bytes of a payload, cases", "ours.cases.payload"),
    .cost("resident in a replay, the mapped file included", "ours.fold.high-water"),
    .cost("resident in a rebuild, the mapped file included", "ours.rebuild.high-water"),
  ]
}
