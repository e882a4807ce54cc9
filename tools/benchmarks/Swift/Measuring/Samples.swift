/// Durations of the same thing, in microseconds.
struct Samples {
  private(set) var values: [Double] = []

  mutating func append(_ duration: Duration) { values.append(duration.seconds * 1e6) }

  mutating func append(contentsOf other: Samples) { values += other.values }

  /// The value that half of the samples don't exceed.
  var median: Double { quantile(0.5) }

  /// Prints the median, the 99th percentile and the highest, as raw C does; nothing where there are no samples.
  func write(_ name: String) {
    guard !values.isEmpty else { return }
    Figure("\(name).p50", median, "us").write()
    Figure("\(name).p99", quantile(0.99), "us").write()
    Figure("\(name).max", quantile(1), "us").write()
  }

  private func quantile(_ share: Double) -> Double {
    values.isEmpty ? 0 : values.sorted()[Int(Double(values.count - 1) * share)]
  }
}

extension Duration {
  /// The whole as a number of seconds.
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
