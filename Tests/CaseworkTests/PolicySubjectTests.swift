import CaseEvents
import Casework
import Entitlement
import EventEnvelope
import Testing

/// A pack about the procedure and one about the accounting are in force beside each other.
struct PolicySubjectTests {
  @Test func packsOfTwoSubjectsMayOverlap() throws {
    #expect(Bureau().publishing(.policyPublished(Self.other), again: true)?.guard == .packOverlaps)
    let procedure = try Self.procedure(scope: PolicyPublished.standard.scope)
    #expect(Bureau().publishing(.policyPublished(procedure), again: true) == nil)
  }

  @Test func aPackIsPublishedAsWhatItIsAbout() throws {
    var event = try Self.procedure(scope: "431026")
    #expect(Bureau().publishing(.policyPublished(event)) == nil)
    event.parameters[0].key = "minimumWage"
    #expect(Bureau().publishing(.policyPublished(event))?.guard == .packCanonical)
  }

  private static let other = with(PolicyPublished.standard) { $0.pack = "other" }

  private static func procedure(scope: String) throws -> PolicyPublished {
    let parameters = "procedure: {notice: {days: {value: 10, unit: day}}}"
    let pack = try PolicyPack(
      yaml: "id: P\nscope: \"\(scope)\"\nperiod: {from: \"2023-01-01\"}\n\(parameters)", name: "P")
    return PolicyPublished(pack, instrument: "郴民发〔2023〕9号")
  }
}
