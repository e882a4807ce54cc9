import EventEnvelope
import Instruments
import Testing
import Wording

@testable import Entitlement

/// A parameter that is declared shows everywhere, and needs nothing else.
struct ParameterDeclarationTests {
  private static let transport = Parameter<Exact>.share(
    "deduct.transport.share", .share, Text("transport cost deducted", "扣减交通支出"),
    Instrument.dibaoProcedure.article("13"), otherwise: nil)

  /// The accounting's parameters, and one more.
  private static let declared = ParameterDeclarations { read in
    _ = Parameters(&read, [], .map([:], Provenance()), [])
    _ = read(transport)
  }

  private static func pack(_ share: String) throws -> PolicyPack {
    try PolicyPack(
      "id: A\nscope: \"43\"\nperiod: {}\ndeduct: {transport: {share: \(share)}}\n", "pack",
      accounting: .accounting(declared))
  }

  @Test func isReadStrictlyWithItsPlace() {
    do throws(any Error) {
      _ = try Self.pack("\"1.01\"")
      Issue.record("it was read")
    } catch {
      let fault = (error as? PolicyFault)?.text.english ?? ""
      #expect(fault.hasPrefix("pack:4:29: deduct.transport.share: a share from 0 to 1"), "\(fault)")
    }
    #expect(throws: PolicyFault.self) {
      try PolicyPack(yaml: "id: A\nscope: \"43\"\nperiod: {}\ndeduct: {transport: {share: 1}}\n", name: "pack")
    }
  }

  @Test func isReadWithItsTypeUnitAndSource() throws {
    let pack = try Self.pack("{value: \"0.50\", source: S1}")
    let entry = try #require(pack.entries(by: Self.declared).first)
    #expect(entry.key == "deduct.transport.share" && entry.value == "1/2" && entry.unit == .share)
    #expect(entry.provenance.source == "S1")
    var read = ParameterReader(.accounting, [pack])
    #expect(read(Self.transport) == (Exact(1) / 2).reduced && read.fault == nil)
  }

  @Test func isMissedByItsKeyAndName() throws {
    let pack = try PolicyPack(yaml: "id: A\nscope: \"43\"\nperiod: {}\nminimumWage: 1550", name: "A")
    var read = ParameterReader(.accounting, [pack])
    _ = read(Self.transport)
    let fault = try #require(read.fault).text
    #expect(fault.english == "A: deduct.transport.share: no pack says it: transport cost deducted")
    #expect(fault.chinese.hasSuffix("扣减交通支出"))
  }

  @Test func anOlderPackHasItsOldValue() throws {
    let older = Parameter<Exact>.share(
      "deduct.transport.share", .share, Self.transport.declaration.title, Self.transport.declaration.citation,
      otherwise: Exact(1))
    let pack = try PolicyPack(yaml: "id: A\nscope: \"43\"\nperiod: {}\nminimumWage: 1550", name: "A")
    var read = ParameterReader(.accounting, [pack])
    #expect(read(older) == Exact(1) && read.fault == nil)
    #expect(older.declaration.standard == "1")
  }

  @Test func everyParameterIsDeclaredOnceAndWhole() {
    let all = ParameterDeclarations.accounting.all
    #expect(Set(all.map(\.key)).count == all.count && all.count > 40)
    for declaration in all {
      #expect(!declaration.title.english.isEmpty && !declaration.title.chinese.isEmpty, "\(declaration.key)")
      #expect(ParameterDeclarations.accounting[declaration.key]?.title.english == declaration.title.english)
    }
  }

  @Test func theProvincesPackSaysWhatPacksMust() throws {
    let pack = try CanonicalFormTests.shipped("DEMO-HN-2023")
    let tree = pack.tree
    let unsaid = ParameterDeclarations.accounting.all.filter { tree.at($0.key) == nil }
    #expect(unsaid.allSatisfy { $0.standard != nil }, "\(unsaid.map(\.key))")
    #expect(unsaid.map(\.key).contains(AccountingParameter.labourReview.key))
  }

  @Test func explanationsNameInstrumentsByTheirNumbers() {
    for basis in StepBasis.all {
      #expect(basis.citation.instrument.title.chinese.contains(basis.text.split(separator: " ")[0]), "\(basis.text)")
    }
  }
}
