import Foundation
import Testing

@testable import CountyKit

/// What a module has from outside the stream.
@Suite struct OfferTests {
  private static let form = Array(#"{"applicant":"p-q1"}"#.utf8)

  @Test func formsAreOfferedUntilTheyAreDecided() throws {
    var trial = ModuleTrial<PhoneForms>(files: ["in/b": Self.form, "in/a": Self.form, "in/.part": [], "x": []])
    #expect(trial.collect()?.map(\.key) == ["a", "b"])
    let offers = trial.collect() ?? []
    #expect(offers.map(\.key) == ["a", "b"])
    #expect(offers.allSatisfy { $0.proposal.actor == nil })
    let isTidy = [trial.decided("b", .waiting(position: 3)), trial.decided("a", .refused(reason: "r"))]
    #expect(isTidy == [true, true])
    #expect(trial.collect() == [])
    #expect(try trial.folder.names(in: "done") == ["b"])
    #expect(try trial.folder.names(in: "refused") == ["a"])
  }

  @Test func whatCannotBeTidiedUpIsSaidWithoutWhatItIs() {
    var session = ModuleSession<PhoneForms>()
    #expect(
      session.take(.decided(OfferDecision(key: "a", .recorded(position: 1)))) == [.log("decided: FolderFault")])
  }

  @Test func whatCannotBeCollectedOffersNothing() {
    var session = ModuleSession<PhoneForms>(folder: ModuleFolder(files: ["in/a": Array("{}".utf8)]))
    #expect(session.take(.collect) == [.log("collect: Unreadable"), .collected([])])
  }

  @Test func asManyAreOfferedAsMayBe() {
    let many = Dictionary(uniqueKeysWithValues: (100...199).map { ("in/\($0)", Self.form) })
    var trial = ModuleTrial<PhoneForms>(files: many)
    #expect(trial.collect()?.map(\.key) == (100..<164).map(String.init))
  }

  @Test func whatIsTooLongForALineKeepsNothingBack() throws {
    let text = { (size: Int) in Array(#"{"applicant":"\#(String(repeating: "x", count: size))"}"#.utf8) }
    let half = text(600_000)
    let forms = ["in/a": text((1 << 20) - 100), "in/b": half, "in/c": half]
    var session = ModuleSession<PhoneForms>(folder: ModuleFolder(files: forms))
    let said = try #require(session.take(.collect).first)
    guard case .collected(let offers) = said else { throw FolderFault.missing }
    #expect(offers.map(\.key) == ["b"])
    #expect(try MessageLine.bytes(said).count <= ModuleLimits.lineBytes)
  }

  @Test(arguments: [
    ("form-17", true), ("a:B_c.9", true), (String(repeating: "k", count: 120), true), ("", false), ("a b", false),
    ("a/b", false), ("键", false), (String(repeating: "k", count: 121), false),
  ])
  func aKeyIsPlain(_ key: String, _ isProper: Bool) {
    #expect(ModuleOffer(key: key, ModuleProposal(.null)).hasProperKey == isProper)
  }
}
