import CountyKit
import Testing

@testable import rucheng_phone_form

/// A form from the phone becomes an application, whatever the pre-screening says.
@Suite struct RuchengPhoneFormTests {
  typealias Fixture = PhoneFormFixture

  @Test func aFormIsOfferedAndAnswered() throws {
    var trial = Fixture.trial()
    let offer = try #require(trial.collect()?.first)
    #expect(offer.key == Fixture.key && offer.hasProperKey)
    let proposal = offer.proposal
    #expect(proposal.type == "ApplicationSubmitted" && proposal.office == "431026101000")
    #expect(proposal.actor == "person/431026-2026-9f1c2b7a4d3e4f50-1")
    #expect(proposal.value["subject"] == "case/431026-2026-9f1c2b7a4d3e4f50")
    #expect(proposal.value["occurredon"] == "2026-11-20")
    #expect(proposal.value["data"]?["channel"] == "CHANNEL_PHONE")
    #expect(proposal.value["data"]?["wanted"] == ["CATEGORY_DIBAO"])
    #expect(proposal.value["data"]?["identity"]?["plain"]?["residentId"]?.text == Fixture.residentNumber)
    let answer = try Fixture.answer(trial)
    #expect(answer["status"] == "received" && answer["case"] == "431026-2026-9f1c2b7a4d3e4f50")
    #expect(answer["prescreen"]?["category"] == "dibao")
    #expect(answer["prescreen"]?["policy"] == ["DEMO-HN-2023", "DEMO-CZ-2023"])
    #expect(answer["promise"]?["en"]?.text?.hasPrefix("This promises nothing.") == true)
    #expect(answer["promise"]?["zh"]?.text?.contains("不构成任何承诺") == true)
  }

  @Test(
    arguments: [
      (Fixture.household(income: "90000"), "category", "none"),
      (Fixture.household(income: "7000"), "category", "marginal"),
      (Fixture.household(income: "4000", ["on": "2026-11-19"]), "problem", "household"),
      (Fixture.household(income: "4000", ["area": "urban"]), "problem", "household"),
      (Fixture.household(income: "4000", ["county": "431081"]), "problem", "household"),
      (Fixture.household(income: "-1"), "problem", "household"), ("nothing", "problem", "household"),
      ([:], "problem", "household"), (nil, "problem", "no-household"),
    ] as [(JSONValue?, String, String)])
  func nobodyIsTurnedAway(_ household: JSONValue?, _ key: String, _ told: String) throws {
    var trial = Fixture.trial([Fixture.number: Fixture.form(Fixture.number, ["household": household])])
    #expect(trial.collect()?.map(\.key) == [Fixture.key])
    #expect(try Fixture.answer(trial)["prescreen"]?[key]?.text == told)
  }

  @Test func noAmountIsTold() throws {
    var trial = Fixture.trial()
    _ = trial.collect()
    let answer = String(decoding: try trial.folder.read("answers/\(Fixture.number).json"), as: UTF8.self)
    for word in ["416", "333", "4000", "amount", "元", "yuan"] { #expect(!answer.contains(word), "\(word)") }
  }

  @Test func whoAppliesStandsInTheSealedFieldAlone() throws {
    var trial = Fixture.trial()
    let offer = try #require(trial.collect()?.first)
    trial.decided(Fixture.key, .recorded(position: 812))
    guard case .object(var members) = offer.proposal.value, case .object(var data) = members["data"] else {
      Issue.record("no data")
      return
    }
    data["identity"] = nil
    members["data"] = .object(data)
    var texts = [offer.key, String(decoding: try MessageLine.bytes(JSONValue.object(members)), as: UTF8.self)]
    for folder in ["answers", "done"] {
      for name in try trial.folder.names(in: folder) {
        texts += [name, String(decoding: try trial.folder.read("\(folder)/\(name)"), as: UTF8.self)]
      }
    }
    #expect(texts.count == 6)
    for text in texts {
      for datum in [Fixture.name, Fixture.residentNumber, "10000000291"] { #expect(!text.contains(datum), "\(text)") }
    }
  }

  @Test func aProxyGivesTheMandate() throws {
    var trial = Fixture.trial([Fixture.number: Fixture.form(Fixture.number, ["proxyMandate": "mandate-7"])])
    let data = try #require(trial.collect()?.first?.proposal.value["data"])
    #expect(data["channel"] == "CHANNEL_PROXY" && data["proxyMandate"] == "mandate-7")
  }

  @Test(
    arguments: [
      ("unknown-key", "extra", true), ("number", "form", "0f1c2b7a-4d3e-4f50-8a6b-0c1d2e3f4a5b"),
      ("number", "form", nil), ("filled-on", "filledOn", "2026-02-30"), ("filled-on", "filledOn", nil),
      ("office", "office", "431081101000"), ("office", "office", "431026000000"), ("office", "office", "431026101201"),
      ("office", "registeredOffice", "4310"), ("area", "area", "both"), ("wanted", "wanted", []),
      ("wanted", "wanted", ["all"]), ("wanted", "wanted", ["dibao", "dibao"]), ("name", "applicant", nil),
      ("name", "applicant", ["name": " ", "residentId": "431090197710013517"]),
      ("name", "applicant", ["name": "李\u{202E}某", "residentId": "431090197710013517"]),
      ("resident-id", "applicant", ["name": "李某", "residentId": "431090197710013516"]),
      ("unknown-key", "applicant", ["name": "李某", "residentId": "431090197710013517", "born": "1977"]),
      ("contact", "applicant", ["name": "李某", "residentId": "431090197710013517", "phone": 7]),
      ("proxy-mandate", "proxyMandate", "李某"), ("proxy-mandate", "proxyMandate", "x431090197710013517"),
    ] as [(String, String, JSONValue?)])
  func aFormThatCannotBeReadIsRejectedAndSaid(_ code: String, _ key: String, _ value: JSONValue?) throws {
    var trial = Fixture.trial([Fixture.number: Fixture.form(Fixture.number, [key: value])])
    #expect(trial.collect()?.isEmpty == true)
    #expect(try trial.folder.names(in: "rejected/\(code)") == ["\(Fixture.number).json"])
    #expect(try Fixture.answer(trial)["code"]?.text == code)
    #expect(try trial.folder.names(in: "inbox").isEmpty)
  }

  @Test func whatIsNoFormGoesAside() throws {
    let other = Fixture.number(1)
    var trial = Fixture.trial(
      [Fixture.number: Array("{\"form\":".utf8), other: [UInt8](repeating: 0x20, count: 70_000)],
      ["inbox/form.json": [], "inbox/\(Fixture.number(2)).json.part": Fixture.form(Fixture.number(2))])
    #expect(trial.collect()?.isEmpty == true)
    #expect(try trial.folder.names(in: "rejected/not-json") == ["\(Fixture.number).json"])
    #expect(try trial.folder.names(in: "rejected/too-long") == ["\(other).json"])
    #expect(try trial.folder.names(in: "rejected/file-name") == ["form.json"])
    #expect(try trial.folder.names(in: "inbox") == ["\(Fixture.number(2)).json.part"])
  }
}
