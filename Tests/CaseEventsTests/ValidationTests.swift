@testable import CaseEvents
import JSON
import Testing
import Wording

@Suite struct ValidationTests {
  struct Refusal: Sendable, CustomTestStringConvertible {
    let type: EventType
    let json: String
    let path: String
    let reason: PayloadFault.Reason
    var testDescription: String { "\(type) \(path) \(reason)" }

    init(_ type: EventType, _ json: String, _ path: String, _ reason: PayloadFault.Reason) {
      (self.type, self.json, self.path, self.reason) = (type, json, path, reason)
    }
  }

  private static let enrolment = """
    "category":"CATEGORY_DIBAO","persons":["p-1"],"firstPayMonth":"2023-06","reviewClass":"REVIEW_CLASS_A",\
    "nextReviewOn":"2024-05-31","opinionPosition":"7","relativesChecked":"none"
    """

  @Test(arguments: [
    Refusal(.applicationAccepted, "{}", "acceptedOn", .missing),
    Refusal(.applicationAccepted, #"{"acceptedOn":""}"#, "acceptedOn", .missing),
    Refusal(.applicationAccepted, #"{"acceptedOn":"2023-02-29"}"#, "acceptedOn", .notA(.day)),
    Refusal(.applicationAccepted, #"{"acceptedOn":20230201}"#, "acceptedOn", .notA(.text)),
    Refusal(.applicationAccepted, #"{"acceptedOn":"2023-02-01","x":1}"#, "x", .unknownField),
    Refusal(.applicationAccepted, #"{"accepted_on":"2023-02-01"}"#, "", .notA(.json)),
    Refusal(.applicationAccepted, #"{"acceptedOn":"2023-02-01","acceptedOn":"2023-02-01"}"#, "", .notA(.json)),
    Refusal(.applicationAccepted, "[]", "", .notA(.json)),
    Refusal(.exitEffective, #"{"stopMonth":"2023-13"}"#, "stopMonth", .notA(.month)),
    Refusal(.supplementReceived, "{}", "received", .tooFew(atLeast: 1)),
    Refusal(.supplementReceived, #"{"received":"x"}"#, "received", .notA(.list)),
    Refusal(.supplementReceived, #"{"received":["a","b c"]}"#, "received[1]", .notA(.code)),
    Refusal(
      .homeVisited, #"{"investigators":["s-1"],"visitedOn":"2023-05-18"}"#, "investigators", .tooFew(atLeast: 2)),
    Refusal(.paymentApproved, #"{"linesSha256":"ABC","totalFen":"1"}"#, "linesSha256", .notA(.digest)),
    Refusal(.forwardedToCounty, #"{"packageSha256":"x","receivedOn":"2023-05-18"}"#, "packageSha256", .notA(.digest)),
    Refusal(
      .recoveryReceived, #"{"amountFen":"-1","receivedOn":"2023-05-18"}"#, "amountFen",
      .outOfRange(0...1_000_000_000_000_000)),
    Refusal(
      .recoveryReceived, #"{"amountFen":"1000000000000001","receivedOn":"2023-05-18"}"#, "amountFen",
      .outOfRange(0...1_000_000_000_000_000)),
    Refusal(.recoveryReceived, #"{"amountFen":"a","receivedOn":"2023-05-18"}"#, "amountFen", .notA(.number)),
    Refusal(.recoveryReceived, #"{"amountFen":1.5,"receivedOn":"2023-05-18"}"#, "amountFen", .notA(.number)),
    Refusal(
      .recoveryReceived, #"{"amountFen":99999999999999999999,"receivedOn":"2023-05-18"}"#, "amountFen",
      .notA(.number)),
    Refusal(.enrolmentConfirmed, "{\(enrolment),\"amountFen\":true}", "amountFen", .notA(.number)),
    Refusal(.enrolmentConfirmed, "{\(enrolment),\"delegated\":\"yes\"}", "delegated", .notA(.flag)),
    Refusal(
      .deathRecorded, #"{"person":"张三","diedOn":"2023-05-18","source":"DEATH_SOURCE_FAMILY"}"#, "person",
      .notA(.identifier)),
    Refusal(
      .deathRecorded, #"{"person":"p-1","diedOn":"2023-05-18","source":"DEATH_SOURCE_UNSPECIFIED"}"#, "source",
      .missing),
    Refusal(
      .deathRecorded, #"{"person":"p-1","diedOn":"2023-05-18","source":"MAGIC"}"#, "source",
      .notA(.value(of: "DeathSource"))),
    Refusal(
      .deathRecorded, #"{"person":"p-1","diedOn":"2023-05-18","source":9}"#, "source",
      .notA(.value(of: "DeathSource"))),
    Refusal(
      .decisionNotified, #"{"decisionPosition":"0","medium":"MEDIUM_LETTER","notifiedOn":"2023-05-18"}"#,
      "decisionPosition", .missing),
    Refusal(
      .underpaymentFound, #"{"payMonth":["2023-05"],"amountFen":"1","grounds":["0"]}"#, "grounds[0]",
      .notA(.position)),
    Refusal(
      .preliminaryOpinionGiven, #"{"category":"CATEGORY_UNSPECIFIED","assessmentPosition":"1"}"#, "category",
      .notA(.value(of: "Category"))),
    Refusal(.complaintReceived, #"{"complaint":"c-1","channel":"12345","text":{}}"#, "text.plain", .missing),
    Refusal(
      .complaintReceived, #"{"complaint":"c-1","channel":"12345","text":{"plain":"a\u202eb"}}"#, "text.plain",
      .forbiddenCharacter),
    Refusal(
      .complaintReceived, #"{"complaint":"c-1","channel":"12345","text":{"plain":"a\nb"}}"#, "text.plain",
      .forbiddenCharacter),
    Refusal(.gradualExitEnded, #"{"reason":"GRADUAL_END_CAP","lastMonth":null}"#, "lastMonth", .missing),
    Refusal(
      .deathRecorded, #"{"person":"11010519491231002X","diedOn":"2023-05-18","source":"DEATH_SOURCE_FAMILY"}"#,
      "person", .inClear(.residentID)),
    Refusal(
      .deathRecorded, #"{"person":"p-11010519491231002x","diedOn":"2023-05-18","source":"DEATH_SOURCE_FAMILY"}"#,
      "person", .inClear(.residentID)),
    Refusal(.supplementReceived, #"{"received":["a","440524188001010014"]}"#, "received[1]", .inClear(.residentID)),
    Refusal(
      .correctionRequested,
      #"{"targetPosition":"1","field":"person","rightValue":"\"440524188001010014\"","ground":"typing-error"}"#,
      "rightValue", .inClear(.residentID)),
    Refusal(
      .householdDeclared,
      #"{"members":[{"person":"p-1","relation":"RELATION_HEAD","born":"1949-12-31","sex":"SEX_FEMALE","#
        + #""identity":{"plain":{"name":"张三","residentId":"110105194912310021"}}}]}"#,
      "members[0].identity.plain.residentId", .notA(.residentID)),
    Refusal(
      .householdDeclared,
      #"{"members":[{"person":"p-1","relation":"RELATION_HEAD","born":"1949-12-31","sex":"SEX_FEMALE","#
        + #""disabilityGrade":5}]}"#, "members[0].disabilityGrade", .outOfRange(1...4)),
  ])
  func refusals(refusal: Refusal) throws {
    let fault = #expect(throws: PayloadFault.self) {
      try CaseEvent(type: refusal.type, json: Array(refusal.json.utf8))
    }
    #expect(fault?.path == refusal.path)
    #expect(fault?.reason == refusal.reason)
    #expect(fault?.text.english.contains("张三") == false)
    #expect(fault?.text.chinese.isEmpty == false)
  }

  @Test func zeroOfAnOptionalEnumerationIsTakenWhereItMeansSomething() throws {
    let json =
      #"{"members":[{"person":"p-1","relation":"RELATION_HEAD","born":"1949-12-31","sex":"SEX_FEMALE","#
      + #""illness":"ILLNESS_UNSPECIFIED"}]}"#
    _ = try CaseEvent(type: .householdDeclared, json: Array(json.utf8))
  }

  @Test func tooLongTexts() throws {
    let json = #"{"person":"\#(String(repeating: "x", count: 181))","diedOn":"2023-05-18","source":1}"#
    let fault = #expect(throws: PayloadFault.self) { try CaseEvent(type: .deathRecorded, json: Array(json.utf8)) }
    #expect(fault?.reason == .tooLong(atMost: 180))
  }

  /// Only a number whose date and check digit are right is taken for one of a resident.
  @Test(arguments: ["440524188001010015", "440524188013010014", "431026-2023-000017", "1"])
  func numbersThatAreNoIdentityNumbers(person: String) throws {
    let json = #"{"person":"\#(person)","diedOn":"2023-05-18","source":"DEATH_SOURCE_FAMILY"}"#
    _ = try CaseEvent(type: .deathRecorded, json: Array(json.utf8))
  }

  /// Taking away any one field that must be given is refused, and the fault names it.
  @Test(arguments: EventType.allCases)
  func everyRequiredFieldIsRequired(type: EventType) throws {
    var sample = Sample(seed: 5)
    let event = try sample.event(type)
    let json = event.json()
    var cursor = try PayloadCursor(json.span)
    for member in try cursor.members() {
      let name = cursor.string(member.name)
      let rule = try RuleBook.rules(of: type).field(named: name).orThrow()
      var without = json
      without.replaceSubrange(member.value, with: "null".utf8)
      if rule.mustBeGiven {
        let fault = #expect(throws: PayloadFault.self) { try CaseEvent(type: type, json: without) }
        #expect(fault?.path == name)
      } else {
        _ = try CaseEvent(type: type, json: without)
      }
    }
  }

  @Test(arguments: ["\u{202E}", "\u{200B}", "\u{FEFF}", "\u{0}", "\u{85}", "\u{2028}", "\u{E0041}", "\u{FFFE}"])
  func forbidden(character: String) {
    #expect(PlainText.objection(to: "张" + character, atMost: 100) == .forbiddenCharacter)
  }

  @Test(arguments: ["张三·李", "𠮷", "樂", "é", "·", "（）"])
  func allowed(text: String) { #expect(PlainText.objection(to: text, atMost: 100) == nil) }
}
