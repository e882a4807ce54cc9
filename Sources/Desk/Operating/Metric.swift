/// A metric of the Prometheus text format: a name, what it means, and its values.
///
/// The texts are English: dashboards and alerts are written against them.
public struct Metric {
  /// How the values move.
  enum Kind: String {
    /// Only up, but for a restart.
    case counter
    /// Up and down.
    case gauge
  }

  /// A value with the labels that tell it from its siblings.
  struct Sample {
    let labels: [(name: String, value: String)]
    let value: String
  }

  let name: String
  let kind: Kind
  let help: String
  let samples: [Sample]

  /// Makes a metric; its name ends in its unit, a counter's in `_total`.
  init(_ name: String, _ kind: Kind, _ help: String, _ samples: [Sample]) {
    self.name = name
    self.kind = kind
    self.help = help
    self.samples = samples
  }

  /// Makes a metric of one value without labels.
  init(_ name: String, _ kind: Kind, _ help: String, _ value: some BinaryInteger) {
    self.init(name, kind, help, [Sample(value)])
  }
}

extension Metric.Sample {
  /// Makes a value that is a whole number.
  init(_ value: some BinaryInteger, _ labels: KeyValuePairs<String, String> = [:]) {
    self.labels = labels.map { ($0.key, $0.value) }
    self.value = String(value)
  }

  /// Makes a value in seconds.
  init(seconds: Double, _ labels: KeyValuePairs<String, String> = [:]) {
    self.labels = labels.map { ($0.key, $0.value) }
    value = String(seconds)
  }
}
