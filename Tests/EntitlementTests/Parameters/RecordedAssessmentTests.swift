import Crypto
import EventEnvelope
import Foundation
import Testing
import Wording

@testable import Entitlement

/// Packs as they were before a parameter was added come to the same, byte for byte: their canonical forms, the results
/// by them, and every explanation.
///
/// `Recorded` holds the packs, households and digests of the results of the program before `labour.review` came, but
/// for the articles, which were corrected since.
struct RecordedAssessmentTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Recorded")

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  private static func packs(adding more: String = "") throws -> [PolicyPack] {
    try [
      PolicyPack(yaml: text("DEMO-HN-2023.yaml") + more, name: "DEMO-HN-2023"),
      PolicyPack(yaml: text("DEMO-CZ-2023.yaml"), name: "DEMO-CZ-2023"),
    ]
  }

  private static func documents() throws -> [HouseholdDocument] {
    try text("households.jsonl").split(separator: "\n").map { try HouseholdReader().read(Array($0.utf8)) }
  }

  @Test func theDigestsAreThoseOfThen() throws {
    #expect(
      try Self.packs().map(\.digest) == [
        "sha256:b41eb4f0cc645cb9979266e9a21b5c1025f8a5931ec8e072c65ef31be277f6e6",
        "sha256:be964159cf1c5fd57d6bd4cfd655f49eb29b6eedab90b7159a3334a2d54dbf37",
      ])
  }

  @Test(arguments: AccountingVersion.allCases)
  func theResultsAndExplanationsAreThoseOfThen(_ version: AccountingVersion) throws {
    let recorded = try Self.text("results.txt").split(separator: "\n").map(String.init)
    let (library, documents) = (try PolicyLibrary(Self.packs()), try Self.documents())
    #expect(documents.count == recorded.count && documents.count > 100)
    for (document, line) in zip(documents, recorded) {
      let parameters = try library.parameters(for: document.county, on: document.on)
      let result = try #require(parameters.assess(document, explaining: true, by: version))
      var bytes: [UInt8] = []
      AssessmentWriter(parameters, language: .english).append(result, of: document, to: &bytes)
      #expect("\(document.id) \(SHA256.hash(data: bytes).hexadecimal)" == line)
    }
  }

  @Test func explanationsNameNothingButDeclaredParameters() throws {
    let declared = ParameterDeclarations.accounting.all.map(\.key)
    let library = try PolicyLibrary(Self.packs())
    for document in try Self.documents() {
      let parameters = try library.parameters(for: document.county, on: document.on)
      let steps = try #require(parameters.assess(document, explaining: true)).steps
      for key in steps.flatMap({ $0.keys(document) }) {
        #expect(declared.contains { $0 == key || $0.hasPrefix(key + ".") }, "\(key)")
      }
    }
  }

  @Test func theNewParameterHoldsWhereAPackSaysSo() throws {
    let asked = try PolicyLibrary(
      [
        PolicyPack(
          yaml: Self.text("DEMO-HN-2023.yaml").replacing("labour:\n", with: "labour:\n  review: true\n"), name: "")
      ])
    let (before, documents) = (try PolicyLibrary([Self.packs()[0]]), try Self.documents())
    var held = 0
    for document in documents {
      let old = try before.parameters(for: document.county, on: document.on).assess(document)
      let new = try #require(try asked.parameters(for: document.county, on: document.on).assess(document))
      #expect(new.amount == old?.amount && new.holds.filter { $0 != .labour } == old?.holds)
      guard new.holds.contains(.labour) else { continue }
      held += 1
      #expect(new.perCapita >= new.line && new.labourMilli ?? 0 > 0, "\(document.id)")
    }
    #expect(held > 0)
  }
}
