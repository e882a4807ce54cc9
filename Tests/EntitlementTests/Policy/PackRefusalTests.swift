import Entitlement
import EventEnvelope
import Testing
import Wording

/// What is no policy pack is refused, and the refusal says where.
struct PackRefusalTests {
  @Test(arguments: PackRefusal.parameters + PackRefusal.texts)
  func isRefusedWithItsPlace(_ refusal: PackRefusal) {
    do throws(PolicyFault) {
      _ = try PolicyPack(yaml: refusal.text, name: "pack")
      Issue.record("it was read")
    } catch {
      #expect(error.text.english.hasPrefix(refusal.start), "\(error.text.english)")
      #expect(!error.text.chinese.isEmpty)
    }
  }

  @Test func packsOfOneScopeMayNotOverlap() throws {
    let first = try Self.pack("A", "43", "from: \"2023-01-01\", to: \"2023-12-31\"")
    let second = try Self.pack("B", "43", "from: \"2023-12-31\"")
    #expect(throws: PolicyFault.self) { try PolicyLibrary([first, second]) }
    #expect(throws: PolicyFault.self) { try PolicyLibrary([first, first]) }
    _ = try PolicyLibrary([first.ended(after: CivilDate("2023-12-30")), second])
    _ = try PolicyLibrary([first, try Self.pack("B", "4310", "from: \"2023-12-31\"")])
  }

  @Test func quotedOrNotAWholeNumberIsTheSame() throws {
    let head = "id: A\nscope: \"43\"\nperiod: {}\n"
    let bare = try PolicyPack(yaml: head + "minimumWage: 1550\ndeduct: {rent: true}", name: "a")
    let quoted = try PolicyPack(yaml: head + "deduct: {rent: \"true\"}\nminimumWage: \"1550.00\"", name: "b")
    #expect(bare.digest == quoted.digest)
  }

  static func pack(_ id: String, _ scope: String, _ period: String) throws -> PolicyPack {
    try PolicyPack(yaml: "id: \(id)\nscope: \"\(scope)\"\nperiod: {\(period)}\n", name: id)
  }
}
