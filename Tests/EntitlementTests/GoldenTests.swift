import Entitlement
import EventEnvelope
import Testing

@Suite struct GoldenTests {
  static func parameters(_ overlay: String = "") throws -> Parameters {
    let shipped = try #require(PolicyPack.shippedTexts["DEMO-HN-2023"])
    var packs = [try PolicyPack(yaml: shipped, name: "DEMO-HN-2023")]
    if !overlay.isEmpty { packs.append(try PolicyPack(yaml: overlay, name: "overlay")) }
    return try PolicyLibrary(packs).parameters(for: "431026", on: try #require(CivilDate("2023-06-10")))
  }

  private func assess(_ name: String, _ parameters: Parameters) throws -> AssessmentResult {
    let text = try #require(GoldenHouseholds.documents[name])
    return try #require(parameters.assess(try HouseholdReader().read(Array(text.utf8))))
  }

  @Test(arguments: [
    ("G1", Rung.none, "1550.00", "0.00", "0.00"), ("G2", .dibao, "0.00", "833.33", "916.67"),
    ("G4", .dibao, "540.00", "330.00", "590.00"), ("G5", .marginal, "650.00", "0.00", "0.00"),
    ("G6", .marginal, "900.00", "0.00", "650.00"), ("G7", .marginal, "500.00", "0.00", "1230.00"),
    ("G8", .none, "625.00", "0.00", "0.00"), ("G10", .tekun, "0.00", "800.00", "800.00"),
    ("G14a", .dibao, "83.33", "1333.33", "1458.33"), ("G15", .dibao, "630.00", "60.00", "60.00"),
    ("G17", .dibao, "640.00", "10.00", "10.00"),
  ])
  func `the worked households come to the fen`(
    name: String, rung: Rung, perCapita: String, base: String, amount: String
  ) throws {
    let result = try assess(name, try Self.parameters())
    #expect(result.rung == rung)
    #expect(result.perCapita.yuan == perCapita)
    #expect(result.base.yuan == base)
    #expect(result.amount.yuan == amount)
  }

  @Test(arguments: [
    ("G17", "minimumGap: \"0.20\"", "130.00"), ("G6", "uplift: {singlePerson: true}", "780.00"),
  ])
  func `a county's overlay changes one parameter and nothing else`(name: String, line: String, amount: String) throws {
    let parameters = try Self.parameters("id: C\nscope: \"431026\"\nperiod: {}\n\(line)\n")
    #expect(parameters.pack == "C")
    #expect(try assess(name, parameters).amount.yuan == amount)
  }
}
