import CaseEvents
import Casework
import Entitlement
import EventEnvelope

/// The pack `DEMO-HN-2023`: Hunan's guidance lines of 2023, and values that are illustrative where none is published.
enum DemoPolicy {
  static let pack = "DEMO-HN-2023"
  /// 1.5 times the line, strictly below.
  static let marginalMultipleBasisPoints = 15_000

  /// What the pack computes with, in every county and on every day of a run.
  ///
  /// - Throws: a fault of the pack.
  static func parameters() throws(PolicyFault) -> Parameters {
    let shipped = try PolicyPack(yaml: PolicyPack.shippedTexts[pack] ?? "", name: pack)
    return try PolicyLibrary([shipped]).parameters(for: "4310", on: shipped.from ?? .earliest)
  }

  /// The event that publishes the packs' most specific one.
  static func published(_ parameters: Parameters) -> PolicyPublished {
    PolicyPublished(parameters.packs[parameters.packs.count - 1], instrument: "示例政策包，非正式文件")
  }
}
