import CaseEvents
import EventEnvelope

/// The pack `DEMO-HN-2023`: Hunan's guidance lines of 2023, and values that are illustrative where none is published.
enum DemoPolicy {
  static let pack = "DEMO-HN-2023"
  /// 650 yuan a month, as twelve months of fen.
  static let urbanYear = 780_000
  /// 5,000 yuan a year in fen.
  static let ruralYear = 500_000
  /// 1.5 times the line, strictly below.
  static let marginalMultipleBasisPoints = 15_000
  /// The standard of living of 特困: 1.3 times the line.
  static let tekunMultipleBasisPoints = 13_000
  /// The minimum wage of a month, of which care is a tenth, a sixth or a third: illustrative.
  static let minimumWage = 155_000
  /// The cost of working: a tenth of pay: illustrative.
  static let employmentCostBasisPoints = 1_000
  /// The first day of the pack.
  static let effectiveFrom = "2023-01-01"

  /// The parameters as they are published.
  static let parameters: [PolicyParameter] = [
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

  /// The digest of the parameters as this generator writes them out: one `key=value` a line.
  static let digest = SHA256.hexadecimal(of: parameters.map { "\($0.key)=\($0.value)\n" }.joined())

  /// The event that publishes the pack.
  static var published: PolicyPublished {
    var event = PolicyPublished()
    event.pack = pack
    event.scope = "4310"
    event.effectiveFromOn = effectiveFrom
    event.parameters = parameters
    event.sha256 = digest
    event.instrument = "示例政策包，非正式文件"
    return event
  }

  /// The line of a year, in fen.
  static func lineYear(_ area: Area) -> Int { area == .urban ? urbanYear : ruralYear }

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
