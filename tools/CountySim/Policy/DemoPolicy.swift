import CaseEvents
import Entitlement
import EventEnvelope

/// The pack `DEMO-HN-2023`: Hunan's guidance lines of 2023, and values that are illustrative where none is published.
enum DemoPolicy {
  static let pack = "DEMO-HN-2023"
  /// 1.5 times the line, strictly below.
  static let marginalMultipleBasisPoints = 15_000
  /// The first day of the pack.
  static let effectiveFrom = "2023-01-01"

  /// What the pack computes with, in every county and on every day of a run.
  ///
  /// - Throws: a fault of the pack.
  static func parameters() throws(PolicyFault) -> Parameters {
    let shipped = try PolicyPack(yaml: PolicyPack.shippedTexts[pack] ?? "", name: pack)
    return try PolicyLibrary([shipped]).parameters(for: "4310", on: shipped.from ?? .earliest)
  }

  /// The parameters as they are published.
  private static let entries: [PolicyParameter] = [
    parameter("line.urban", "65000", unit: "fen/month", .official, "湖南省 2023 年城市低保指导标准"),
    parameter("line.rural", "500000", unit: "fen/year", .official, "湖南省 2023 年农村低保指导标准"),
    parameter("marginal.multiple", "15000", unit: "bp", .official, "湘民发〔2021〕39 号"),
    parameter("tekun.multiple", "13000", unit: "bp", .official, "湘民发 特困人员认定办法"),
    parameter("notice.days", "7", unit: "day", .official, "民发〔2021〕57 号", article: "20"),
    parameter("gradual.months", "12", unit: "month", .official, "郴州市 低保渐退期"),
    parameter("gradual.cap", "20000", unit: "bp", .illustrative, nil),
    parameter("wage.minimum", "155000", unit: "fen/month", .illustrative, nil),
    parameter("employment.cost", "1000", unit: "bp", .illustrative, nil),
    parameter("rounding", "half-up-once-at-the-end", unit: nil, .illustrative, nil),
  ]

  /// The event that publishes the pack.
  static func published(_ parameters: Parameters) -> PolicyPublished {
    var event = PolicyPublished()
    event.pack = parameters.pack
    event.scope = "4310"
    event.effectiveFromOn = effectiveFrom
    event.parameters = entries
    event.sha256 = String(parameters.digest.dropFirst("sha256:".count))
    event.instrument = "示例政策包，非正式文件"
    return event
  }

  private static func parameter(
    _ key: String, _ value: String, unit: String?, _ status: ParameterStatus, _ source: String?, article: String? = nil
  ) -> PolicyParameter {
    var parameter = PolicyParameter()
    parameter.key = key
    parameter.value = value
    if let unit { parameter.unit = unit }
    parameter.status = status
    if let source { parameter.source = source }
    if let article { parameter.article = article }
    return parameter
  }
}
