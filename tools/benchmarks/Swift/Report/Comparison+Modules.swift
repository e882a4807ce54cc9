extension Comparison {
  /// What is asked of county modules.
  static let modules: [Comparison] = [
    .rate(
      "events through a module in Swift, a process", "ours.modules.swift.rate",
      Yardstick(title: "the module in Python", figure: "ours.modules.python.rate"), .atLeast(50_000)),
    .rate("events through a module in Swift, in process", "ours.modules.own.rate", nil, .atLeast(500_000)),
    .cost("one event there and back, p50", "ours.modules.swift.single.latency.p50"),
    .cost("… p99", "ours.modules.swift.single.latency.p99"),
    .cost("append beside 11 modules that follow, p50", "ours.followers.latency.p50", alone("p50")),
    .cost("… p99", "ours.followers.latency.p99", alone("p99"), .ratio(1.0 / 3)),
    .rate("events through the 11 modules meanwhile", "ours.followers.events.rate"),
  ]

  private static func alone(_ what: String) -> Yardstick {
    Yardstick(title: "alone", figure: "ours.followers.alone.latency.\(what)")
  }
}
