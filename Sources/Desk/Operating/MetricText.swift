/// The Prometheus text format, version 0.0.4.
public enum MetricText {
  /// The metrics as a scrape answers them; those without a value are left out.
  public static func text(_ metrics: [Metric]) -> String {
    metrics.filter { !$0.samples.isEmpty }.map(text).joined()
  }

  private static func text(_ metric: Metric) -> String {
    let help = metric.help.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
    let head = "# HELP \(metric.name) \(help)\n# TYPE \(metric.name) \(metric.kind.rawValue)\n"
    return metric.samples.reduce(into: head) { $0 += "\(metric.name)\(text($1.labels)) \($1.value)\n" }
  }

  private static func text(_ labels: [(name: String, value: String)]) -> String {
    guard !labels.isEmpty else { return "" }
    return "{" + labels.map { "\($0.name)=\"\(escaped($0.value))\"" }.joined(separator: ",") + "}"
  }

  private static func escaped(_ value: String) -> String {
    // By bytes: "\r\n" is one Character, in which no "\n" would be found.
    var result: [UInt8] = []
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "\""): result += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): result += Array("\\n".utf8)
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
