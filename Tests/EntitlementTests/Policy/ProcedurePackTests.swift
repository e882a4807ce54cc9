import Entitlement
import EventEnvelope
import Testing
import Wording

/// A pack about the procedure is read like any other, and nothing is computed with it.
struct ProcedurePackTests {
  private static let notice =
    "procedure: {notice: {days: {value: 10, source: 市, article: \"2\"}, fields: [name, amount], share: \"0.50\"}}"

  @Test func isReadBackFromItsCanonicalForm() throws {
    let pack = try Self.pack("P", Self.notice)
    let again = try PolicyPack(canonical: pack.canonicalForm)
    #expect(pack.subject == .procedure && again.subject == .procedure)
    #expect(again.digest == pack.digest && again.entries == pack.entries)
    #expect(
      pack.canonicalForm == #"{"id":"P","period":{},"procedure":{"notice":{"#
        + #""days":{"article":"2","source":"市","value":"10"},"fields":["name","amount"],"share":"1/2"}},"scope":"4310"}"#
    )
  }

  @Test func saysItsParametersOneByOne() throws {
    let entries = try Self.pack("P", Self.notice).entries
    #expect(
      entries.map { "\($0.key)=\($0.value)" } == [
        "procedure.notice.days=10", "procedure.notice.fields=name, amount", "procedure.notice.share=1/2",
      ])
    #expect(entries[0].provenance == Provenance(source: "市", article: "2"))
    #expect(entries.allSatisfy { PolicySubject(ofKey: $0.key) == .procedure })
  }

  @Test func aNumberStatesItsUnit() throws {
    let pack = try Self.pack("P", "procedure: {notice: {days: {value: 10, unit: working day, status: official}}}")
    let again = try PolicyPack(canonical: pack.canonicalForm)
    #expect(again.entries == pack.entries)
    #expect(pack.entries.map(\.unit) == [.workingDays])
    #expect(pack.entries.map(\.provenance) == [Provenance(status: .official)])
  }

  @Test func isNothingToComputeWith() throws {
    let (accounting, procedure) = (try Self.pack("A", "minimumWage: 1550"), try Self.pack("P", Self.notice))
    #expect(accounting.subject == .accounting)
    #expect(throws: PolicyFault.self) { try PolicyLibrary([accounting, procedure]) }
  }

  @Test func packsOfOneSubjectMayNotOverlap() throws {
    let (accounting, procedure) = (try Self.pack("A", "minimumWage: 1550"), try Self.pack("P", Self.notice))
    #expect(try PolicyPack.ordered([procedure, accounting]).count == 2)
    #expect(throws: PolicyFault.self) { try PolicyPack.ordered([procedure, try Self.pack("Q", Self.notice)]) }
    #expect(throws: PolicyFault.self) { try PolicyPack.ordered([procedure, try Self.pack("P", "minimumWage: 1")]) }
  }

  private static func pack(_ id: String, _ parameters: String) throws -> PolicyPack {
    try PolicyPack(yaml: "id: \(id)\nscope: \"4310\"\nperiod: {}\n\(parameters)\n", name: id)
  }
}
