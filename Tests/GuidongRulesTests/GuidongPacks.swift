import Entitlement
import EventEnvelope
import GuidongRules
import Testing

/// The county's packs as a program has them.
enum GuidongPacks {
  static let day = CivilDate(daysSinceEpoch: 19_601)  // 2023-09-01
  static let steps = RuleSteps([Guidong.module])

  /// DEMO-GD-2023 over the city's and the province's packs.
  static func packs() throws -> [PolicyPack] {
    let texts = PolicyPack.shippedTexts.merging(Guidong.module.packTexts) { first, _ in first }
    return try ["DEMO-HN-2023", "DEMO-CZ-2023", "DEMO-GD-2023"].map { name in
      try PolicyPack(yaml: try #require(texts[name]), name: name, steps: steps)
    }
  }

  /// What the county's households are assessed with.
  static func parameters() throws -> Parameters {
    try PolicyLibrary(try packs(), steps: steps).parameters(for: "431027", on: day)
  }

  /// The same without the step.
  static func withoutSteps() throws -> Parameters {
    let overlay = "id: TOWN\nscope: \"431027101\"\nperiod: {from: \"2023-07-01\"}\nsteps: []\n"
    let packs = try packs() + [try PolicyPack(yaml: overlay, name: "town")]
    return try PolicyLibrary(packs, steps: steps).parameters(for: "431027101", on: day)
  }

  /// A household with these incomes, of a head, a spouse and a sibling who doesn't count.
  static func household(_ incomes: String, area: String = "rural") throws -> HouseholdDocument {
    try HouseholdReader().read(
      Array(
        #"""
        {"id":"h","county":"431027","area":"\#(area)","on":"2023-09-01","members":[
        {"id":"m1","relation":"head","sex":"M","born":"1950-02-03"},
        {"id":"m2","relation":"spouse","sex":"F","born":"1955-02-03"},
        {"id":"m3","relation":"sibling","sex":"F","born":"1955-02-03","livesWith":false}],"incomes":[\#(incomes)]}
        """#.utf8))
  }
}
