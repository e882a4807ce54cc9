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

  /// The event that publishes Chenzhou's procedure, without which a gradual exit lasts six months.
  ///
  /// - Throws: a fault of the pack.
  static func procedurePublished() throws(PolicyFault) -> PolicyPublished {
    let name = "CZ-PROCEDURE-2023"
    let shipped = try PolicyPack(yaml: PolicyPack.shippedTexts[name] ?? "", name: name)
    return PolicyPublished(shipped, instrument: "“郴心救助”实施方案")
  }

  /// The county whose townships confirm, within twenty working days.
  ///
  /// 宜章 is reported to have delegated in September 2021; the text wasn't found.
  private static let delegation = """
    id: YZ-PROCEDURE-2021
    scope: "431022"
    period: {from: "2021-09-01"}
    procedure:
      decision:
        confirmer: {value: township, source: "宜章 practice, as reported; text not found"}
      course:
        workingDays: {value: 20, unit: working day, source: "宜章 practice, as reported; text not found"}
    """

  /// The event by which that county's procedure is published.
  ///
  /// - Throws: a fault of the pack.
  static func delegationPublished() throws(PolicyFault) -> PolicyPublished {
    PolicyPublished(try PolicyPack(yaml: delegation, name: "YZ-PROCEDURE-2021"), instrument: "宜章县做法，据报道")
  }

  /// The procedures of counties, by code.
  static func procedures(by policy: PolicyState, of counties: [County]) -> [UInt32: ProcedureTable] {
    var procedures: [UInt32: ProcedureTable] = [:]
    for county in counties { procedures[county.code] = ProcedureTable(published: policy, for: county.office) }
    return procedures
  }

  /// The procedure of the city's offices.
  static func procedure(by policy: PolicyState) -> ProcedureTable {
    ProcedureTable(published: policy, for: CountyRegister.city)
  }

  /// The event that publishes the packs' most specific one.
  static func published(_ parameters: Parameters) -> PolicyPublished {
    PolicyPublished(parameters.packs[parameters.packs.count - 1], instrument: "示例政策包，非正式文件")
  }
}
