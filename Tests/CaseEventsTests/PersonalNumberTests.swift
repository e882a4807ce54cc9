import EventEnvelope
import Testing
import Wording

@testable import CaseEvents

/// Numbers of people are found wherever they stand in clear, and nothing else is taken for one.
@Suite struct PersonalNumberTests {
  @Test(arguments: [
    ("11010519491231002X", PersonalNumber.residentID), ("11010519491231002x", .residentID),
    ("p431090194209160624", .residentID), ("p-431090194209160624-1", .residentID),
    ("x11010519491231002xy", .residentID),
    ("431090194209160624007", .residentID), ("00431090194209160624", .residentID),
    ("431090 19420916 0624", .residentID), ("431090-1942-0916-0624", .residentID),
    ("110105.19491231.002.X", .residentID),
    ("110105 1949 1231 002 x", .residentID), ("身份证４３１０９０１９４２０９１６０６２４。", .residentID),
    ("431090 - 19420916 - 0624", .residentID), ("p431090420916062", .formerResidentID),
    ("110105 491231 002", .formerResidentID), ("6222021234567890128", .bankCard),
    ("6222 0212 3456 7890 128", .bankCard),
    ("acct-6222021234567890128", .bankCard), ("6222-0212-3456-7890-128", .bankCard),
    ("622202 1234567890128", .bankCard),
    ("4111111111111111", .bankCard), ("13812345678", .mobile), ("tel:13812345678", .mobile),
    ("tel13812345678x", .mobile),
    ("138 1234 5678", .mobile), ("138-1234-5678", .mobile), ("8613812345678", .mobile), ("+86 138-1234-5678", .mobile),
    ("电话13812345678，下午", .mobile), ("008613812345678", .mobile), ("１３８１２３４５６７８", .mobile),
  ])
  func found(text: String, number: PersonalNumber) {
    #expect(PersonalNumber.first(in: text) == number)
    #expect(PersonalNumber.ranges(in: "a, \(text)").count == 1)
  }

  @Test(arguments: [
    "431024-2023-000005", "431021109-2023-09-1", "431026101000", "140105001000", "p-17", "431026-t01-3", "12345",
    "2023-01-01/2023-12-31", "20230101120000123", "110105194912310021", "43109042091606", "431090421316062",
    "12812345678",
    "138123456789", "6222021234567890127", "6222 0212 3456 7890 127", "1000000000000000",
    "0d914bf0d914bf13812345678f0d914bf0d914bf",
    "e3b0c44298fc1c149afbf4c8996fb13812345678e41e4649b934ca495991b785", "sha256:\(String(repeating: "a1", count: 32))",
  ])
  func notFound(text: String) { #expect(PersonalNumber.first(in: text) == nil) }

  @Test func rangesAreThoseOfTheBytes() {
    let text = "甲13812345678乙 110105 19491231 002X。"
    let bytes = Array(text.utf8)
    let found = PersonalNumber.ranges(in: text).map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(found == ["13812345678", "110105 19491231 002X"])
  }

  @Test func withRandomCheckDigits() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let born = CivilDate("1950-01-01")!.adding(days: Int.random(in: 0..<20_000, using: &generator))
      let digits =
        "431026" + born.description.filter { $0 != "-" } + String(Int.random(in: 100...999, using: &generator))
      let number = ResidentID(completing: digits)?.text ?? ""
      #expect(PersonalNumber.first(in: "p\(number)") == .residentID, "\(number)")
    }
  }

  struct Door: Sendable {
    let type: EventType
    let json: String
    let path: String
  }

  @Test(arguments: [
    Door(
      type: .applicationSubmitted, json: submission(#""proxyMandate":"mandate 13812345678","#), path: "proxyMandate"),
    Door(type: .applicationSubmitted, json: submission(applicant: "p431090194209160624"), path: "applicant"),
    Door(
      type: .supplementRequested, json: #"{"missing":["a","6222021234567890128"],"dueOn":"2023-05-01"}"#,
      path: "missing[1]"),
    Door(
      type: .correctionRequested,
      json:
        #"{"targetPosition":"1","field":"person","rightValue":"\"\\u00343109019420916\\u0030624\"","ground":"typing-error"}"#,
      path: "rightValue"),
    Door(
      type: .correctionRequested,
      json: #"{"targetPosition":"1","field":"items[13812345678].person","rightValue":"1","ground":"typing-error"}"#,
      path: "field"),
    Door(
      type: .personErased, json: #"{"person":"p-1","basis":"b","agreedBy":"13812345678","sealedFields":0}"#,
      path: "agreedBy"),
  ])
  func everyFieldInClear(door: Door) throws {
    let fault = try #require(throws: PayloadFault.self) {
      try CaseEvent(type: door.type, json: Array(door.json.utf8))
    }
    #expect(fault.path == door.path)
    guard case .inClear = fault.reason else {
      Issue.record("refused for another reason: \(fault)")
      return
    }
    #expect(PersonalNumber.first(in: fault.text.english) == nil)
  }

  @Test func whatIsSealedMayHoldThem() throws {
    let identity =
      #""identity":{"plain":{"name":"测试甲","residentId":"11010519491231002X","phone":"13812345678","#
      + #""bankAccount":"6222021234567890128"}},"#
    _ = try CaseEvent(type: .applicationSubmitted, json: Array(Self.submission(identity).utf8))
    let text = #"{"complaint":"c-1","channel":"12345","text":{"plain":"电话 13812345678"}}"#
    _ = try CaseEvent(type: .complaintReceived, json: Array(text.utf8))
  }

  private static func submission(_ more: String = "", applicant: String = "p-1") -> String {
    #"{\#(more)"channel":"CHANNEL_PROXY","applicant":"\#(applicant)","wanted":["CATEGORY_DIBAO"],"#
      + #""registeredOffice":"431026101000","area":"AREA_RURAL"}"#
  }
}
