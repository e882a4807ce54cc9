import CountyKit
import Testing

@testable import rucheng_phone_form

/// What becomes of a form once the host has decided, also where the module is stopped in between.
@Suite struct PhoneFormDecisionTests {
  typealias Fixture = PhoneFormFixture

  @Test func nothingIsMovedBeforeTheDecision() throws {
    var trial = Fixture.trial()
    let collected = trial.collect()
    let first = try #require(collected)
    #expect(trial.collect() == first)
    #expect(try trial.folder.read(Fixture.inbox) == Fixture.form())
  }

  @Test func whatIsRecordedIsDoneWithoutWhoApplied() throws {
    var trial = Fixture.trial()
    _ = trial.collect()
    let isTidy = trial.decided(Fixture.key, .recorded(position: 812))
    #expect(isTidy)
    let done = try MessageLine.read(JSONValue.self, from: trial.folder.read("done/\(Fixture.number).json"))
    #expect(done["receipt"] == ["outcome": "recorded", "position": "812"])
    #expect(done["applicant"] == nil && done["household"] != nil)
    let answer = try Fixture.answer(trial)
    #expect(answer["status"] == "recorded" && answer["prescreen"]?["category"] == "dibao")
    // It comes again: nothing is there any more.
    let isTidyAgain = trial.decided(Fixture.key, .recorded(position: 812))
    #expect(isTidyAgain)
    #expect(trial.collect()?.isEmpty == true)
  }

  @Test func whatWaitsKeepsWhoApplied() throws {
    var trial = Fixture.trial()
    _ = trial.collect()
    trial.decided(Fixture.key, .waiting(position: 813))
    let done = try MessageLine.read(JSONValue.self, from: trial.folder.read("done/\(Fixture.number).json"))
    #expect(done["applicant"] != nil && done["receipt"]?["outcome"] == "waiting")
    #expect(try Fixture.answer(trial)["status"] == "waiting")
  }

  @Test func whatIsRefusedStaysWithTheReason() throws {
    var trial = Fixture.trial()
    _ = trial.collect()
    trial.decided(Fixture.key, .refused(reason: "the day is to come"))
    #expect(
      try trial.folder.names(in: "refused") == ["\(Fixture.number).json", "\(Fixture.number).reason.json"])
    #expect(try trial.folder.read("refused/\(Fixture.number).json") == Fixture.form())
    #expect(try Fixture.answer(trial)["reason"] == "the day is to come")
  }

  @Test func stoppedBeforeTheMoveItIsMovedTheNextTime() throws {
    let receipt = FormReceipt.made(
      of: try MessageLine.read(JSONValue.self, from: Fixture.form()), outcome: "recorded", position: 812)
    var trial = Fixture.trial([Fixture.number: try MessageLine.bytes(receipt)])
    #expect(trial.collect()?.isEmpty == true)
    #expect(try trial.folder.names(in: "done") == ["\(Fixture.number).json"])
  }

  @Test func theSameFormAgainIsADuplicateAndKeepsItsAnswer() throws {
    var trial = Fixture.trial()
    _ = trial.collect()
    trial.decided(Fixture.key, .recorded(position: 812))
    let answer = try Fixture.answer(trial)
    try trial.folder.write(Fixture.form(Fixture.number, ["area": "urban"]), to: Fixture.inbox)
    #expect(trial.collect()?.isEmpty == true)
    #expect(try trial.folder.names(in: "rejected/duplicate") == ["\(Fixture.number).json"])
    #expect(try Fixture.answer(trial) == answer)
  }

  @Test func manyFormsComeInOrderAndInParts() throws {
    let numbers = (0..<150).map(Fixture.number)
    var trial = Fixture.trial(Dictionary(uniqueKeysWithValues: numbers.map { ($0, Fixture.form($0)) }))
    var keys: [String] = []
    while let offers = trial.collect(), !offers.isEmpty {
      keys += offers.map(\.key)
      for offer in offers { trial.decided(offer.key, .recorded(position: 1)) }
    }
    #expect(keys == numbers.map { "form-\($0)" })
    #expect(Set(numbers.compactMap { FormNumber($0)?.caseID(year: 2026) }).count == 150)
  }

  @Test func thePacksOfTheFolderStandInThePlaceOfThoseThatComeWithIt() throws {
    var trial = Fixture.trial([Fixture.number: Fixture.form()], ["packs/own.yaml": Array("id: [".utf8)])
    #expect(trial.collect()?.count == 1)
    #expect(try Fixture.answer(trial)["prescreen"]?["problem"] == "no-policy")
  }

  @Test func whoAppliedCanAskHowFarItHasCome() {
    var trial = Fixture.trial()
    let own: JSONValue = [
      "type": "anjuan.v1.SupplementRequested", "subject": "case/431026-2026-9f1c2b7a4d3e4f50",
      "occurredon": "2026-11-24", "office": "431026101000", "data": ["missing": ["receipts"], "dueOn": "2026-12-01"],
    ]
    let other: JSONValue = [
      "type": "anjuan.v1.ApplicationAccepted", "subject": "case/431026-2026-000017", "occurredon": "2026-11-24",
      "office": "431026101000",
    ]
    trial.given(own, other)
    #expect(
      trial.ask(["key": "case/431026-2026-9f1c2b7a4d3e4f50"]) == [
        "last": "SupplementRequested", "on": "2026-11-24", "missing": ["receipts"], "dueOn": "2026-12-01",
      ])
    #expect(trial.ask([:]) == ["case/431026-2026-9f1c2b7a4d3e4f50"])
  }
}
