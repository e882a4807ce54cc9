import Entitlement
import EventEnvelope
import TestSupport
import Testing

/// What a pack's canonical form says is what the pack says.
struct CanonicalFormTests {
  @Test(arguments: ["DEMO-HN-2023", "DEMO-CZ-2023"])
  func isReadBackAsTheSamePack(_ name: String) throws {
    let pack = try Self.shipped(name)
    let again = try PolicyPack(canonical: pack.canonicalForm)
    #expect(again.digest == pack.digest)
    #expect(again.id == pack.id && again.scope == pack.scope && again.from == pack.from && again.to == pack.to)
    #expect(again.entries == pack.entries)
  }

  @Test func lyingOverEachOtherComesToTheSame() throws {
    let packs = try ["DEMO-HN-2023", "DEMO-CZ-2023"].map(Self.shipped)
    let again = try packs.map { try PolicyPack(canonical: $0.canonicalForm) }
    for county in ["431026", "431027"] {
      let day = try #require(CivilDate("2023-09-01"))
      let expected = try PolicyLibrary(packs).parameters(for: county, on: day)
      #expect(try PolicyLibrary(again.reversed()).parameters(for: county, on: day).digest == expected.digest)
    }
  }

  @Test func onePackAloneHasTheDigestOfItsParameters() throws {
    let pack = try Self.shipped("DEMO-HN-2023")
    let parameters = try PolicyLibrary([pack]).parameters(for: "431026", on: try #require(CivilDate("2023-06-10")))
    #expect(parameters.digest == pack.digest)
    #expect(parameters.canonicalForm == pack.canonicalForm)
  }

  @Test func supersedingKeepsTheDigest() throws {
    let pack = try Self.shipped("DEMO-HN-2023")
    let ended = pack.ended(after: CivilDate("2023-12-31"))
    #expect(ended.digest == pack.digest)
    let (last, next) = (try #require(CivilDate("2023-12-31")), try #require(CivilDate("2024-01-01")))
    #expect(ended.isInForce(on: last) && !ended.isInForce(on: next))
  }

  @Test func anotherFormIsRefused() throws {
    let text = try Self.shipped("DEMO-CZ-2023").canonicalForm
    #expect(throws: PolicyFault.self) { try PolicyPack(canonical: text + " ") }
    #expect(throws: PolicyFault.self) { try PolicyPack(canonical: text.replacing("\"16\"", with: "16")) }
  }

  @Test func randomPacksAreReadBack() throws {
    for seed in TestSeed.some(200) {
      let text = RandomPack(seed: seed).yaml
      let pack = try PolicyPack(yaml: text, name: "seed \(seed)")
      let again = try PolicyPack(canonical: pack.canonicalForm)
      #expect(again.digest == pack.digest && again.entries == pack.entries, "seed \(seed)")
    }
  }

  static func shipped(_ name: String) throws -> PolicyPack {
    try PolicyPack(yaml: try #require(PolicyPack.shippedTexts[name]), name: name)
  }
}
