import CaseEvents
import Casework
import Entitlement
import EventEnvelope
import Testing

/// A pack about the procedure and one about the accounting are in force beside each other.
struct PolicySubjectTests {
  @Test func packsOfTwoSubjectsMayOverlap() {
    #expect(Bureau().publishing(.policyPublished(Self.other("minimumWage")), again: true)?.guard == .packOverlaps)
    #expect(Bureau().publishing(.policyPublished(Self.other("procedure.notice.days")), again: true) == nil)
  }

  @Test func aPackIsPublishedAsWhatItIsAbout() throws {
    let pack = try PolicyPack(
      yaml: "id: P\nscope: \"431026\"\nperiod: {from: \"2023-01-01\"}\nprocedure: {notice: {days: 10}}", name: "P")
    var event = PolicyPublished(pack, instrument: "郴民发〔2023〕9号")
    #expect(Bureau().publishing(.policyPublished(event)) == nil)
    event.parameters[0].key = "minimumWage"
    #expect(Bureau().publishing(.policyPublished(event))?.guard == .packCanonical)
  }

  private static func other(_ key: String) -> PolicyPublished {
    with(.standard) {
      $0.pack = "other"
      $0.parameters = [with(PolicyParameter()) { $0.key = key }]
    }
  }
}
