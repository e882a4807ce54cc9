@testable import CaseEvents
import EventEnvelope
import JSON
import TestSupport
import Testing
import Wording

@Suite struct EventLineTests {
  private static let golden = """
    {"specversion":"1.0","id":"17","source":"example.cn/ledger","type":"anjuan.v1.MemberRemoved",\
    "subject":"case/431026-2023-000017","time":"2023-05-18T01:02:03.000004Z","occurredon":"2023-05-17",\
    "actor":"staff/431026-t01-3","office":"431026101000","cause":"16","sequence":"17",\
    "recordhash":"sha256:0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a","schemaversion":"1",\
    "datacontenttype":"application/json",\
    "data":{"person":"p-1","ground":"marriage","fromOn":"2023-05-01"}}
    """

  @Test func theGoldenLine() throws {
    let line = try EventLine(line: Self.golden.utf8)
    #expect(line.id == "17")
    #expect(line.recordedAt?.description == "2023-05-18T01:02:03.000004Z")
    #expect(line.occurredOn.description == "2023-05-17")
    #expect(line.subjects.map(\.description) == ["case/431026-2023-000017", "person/p-1"])
    #expect(line.cause == Position(16))
    #expect(line.position == Position(17))
    #expect(line.schemaVersion == 1)
    guard case .memberRemoved(let payload) = line.event else {
      Issue.record("another event")
      return
    }
    #expect(payload.ground == "marriage")
    #expect(String(decoding: line.encoded(), as: UTF8.self) == Self.golden)
  }

  /// A batch of lines is written into one buffer, which would otherwise be copied for each of them.
  @Test func aLineIsAddedToABufferInItsPlace() throws {
    let line = try EventLine(line: Self.golden.utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(1 << 16)
    let place = Self.place(of: bytes)
    line.append(to: &bytes)
    line.append(to: &bytes, withoutSealedFieldsExcept: [])
    #expect(Self.place(of: bytes) == place)
    #expect(String(decoding: bytes, as: UTF8.self) == Self.golden + Self.golden)
  }

  private static func place(of bytes: [UInt8]) -> UInt {
    // Safe: the address is compared and not followed.
    unsafe bytes.withUnsafeBytes { UInt(bitPattern: $0.baseAddress) }
  }

  @Test func aNewlineAndSpaceAroundAreTaken() throws {
    #expect(try EventLine(line: Array((Self.golden + "\r\n").utf8)) == EventLine(line: Self.golden.utf8))
  }

  struct Change: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let reason: LineFault.Reason
    var testDescription: String { "\(old) → \(new)" }

    init(_ old: String, _ new: String, _ reason: LineFault.Reason) {
      (self.old, self.new, self.reason) = (old, new, reason)
    }
  }

  @Test(arguments: [
    Change(#""specversion":"1.0""#, #""specversion":"0.3""#, .invalid(.specversion)),
    Change(#""specversion":"1.0","#, "", .missing(.specversion)),
    Change(#""id":"17","#, "", .missing(.id)), Change(#""id":"17""#, #""id":17"#, .invalid(.id)),
    Change(#""id":"17""#, #""id":"""#, .invalid(.id)),
    Change(#""source":"example.cn/ledger","#, "", .missing(.source)),
    Change("MemberRemoved", "MemberRemove", .unknownType), Change("anjuan.v1.", "anjuan.v9.", .unknownType),
    Change(#""subject":"case/431026-2023-000017","#, "", .missing(.subject)),
    Change("case/431026-2023-000017", "case/张三", .invalid(.subject)),
    Change(
      "case/431026-2023-000017", "staff/1",
      .subject(PayloadFault(path: "", reason: .otherKind(expected: .case)))),
    Change("01:02:03.000004Z", "01:02:03.0000041Z", .invalid(.time)), Change("T01", " 01", .invalid(.time)),
    Change("2023-05-17", "2023-02-30", .invalid(.occurredon)), Change("staff/431026-t01-3", "431026", .invalid(.actor)),
    Change("431026101000", "43102610100", .invalid(.office)),
    Change(#""cause":"16""#, #""cause":"0""#, .invalid(.cause)),
    Change(#""sequence":"17""#, #""sequence":"017""#, .invalid(.sequence)),
    Change(#""sequence":"17""#, #""sequence":"18446744073709551616""#, .invalid(.sequence)),
    Change("sha256:0a", "sha256:0A", .invalid(.recordhash)),
    Change(#""schemaversion":"1""#, #""schemaversion":"65536""#, .invalid(.schemaversion)),
    Change("application/json", "text/plain", .invalid(.datacontenttype)),
    Change("application/json", "application/json; charset=gbk", .invalid(.datacontenttype)),
    Change(#""cause":"16""#, #""colour":"red""#, .unknownAttribute("colour")),
    Change(#""cause":"16""#, #""11010519491231002X":"""#, .unknownAttribute(nil)),
    Change(#""cause":"16""#, #""id":"17""#, .json(.duplicateName)),
    Change(#""cause":"16""#, #""subjects":"case/1""#, .invalid(.subjects)),
    Change(#""cause":"16""#, #""subjects":"case/431026-2023-000017,person/p-1""#, .invalid(.subjects)),
    Change(
      "case/431026-2023-000017", "case/11010519491231002X",
      .subject(PayloadFault(path: "", reason: .inClear(.residentID)))),
    Change(
      #""cause":"16""#, #""subjects":"case/431026-2023-000017 person/11010519491231002X""#,
      .subject(PayloadFault(path: "subjects", reason: .inClear(.residentID)))),
    Change(
      "staff/431026-t01-3", "staff/11010519491231002x",
      .subject(PayloadFault(path: "actor", reason: .inClear(.residentID)))),
    Change(#"{"person""#, #"{"person":"p","person""#, .json(.duplicateName)),
    Change(#""p-1""#, #""张三""#, .payload(PayloadFault(path: "person", reason: .notA(.identifier)))),
    Change(#","fromOn":"2023-05-01""#, "", .payload(PayloadFault(path: "fromOn", reason: .missing))),
  ])
  func refusals(change: Change) throws {
    let line = Self.golden.replacing(change.old, with: change.new)
    #expect(line != Self.golden)
    let fault = #expect(throws: LineFault.self) { try EventLine(line: line.utf8) }
    #expect(fault?.reason == change.reason)
    #expect(fault?.text.english.contains("张三") == false)
    #expect(fault?.text.chinese.contains("第") == true)
  }

  @Test(arguments: [
    (#""cause":"16""#, #""cause":"16","dataschema":null"#), (#""cause":"16""#, #""cause":"16","colour": null"#),
    ("01:02:03.000004Z", "01:02:03.000004000Z"), ("application/json", "application/json; charset=utf-8"),
    ("application/json", "Application/JSON;charset=\\\"UTF-8\\\"; profile=x"),
  ])
  func whatOthersWriteIsTaken(old: String, new: String) throws {
    let line = Self.golden.replacing(old, with: new)
    #expect(line != Self.golden)
    #expect(try EventLine(line: line.utf8) == EventLine(line: Self.golden.utf8))
  }

  @Test func anAttributeThatIsNullIsMissing() {
    let line = Self.golden.replacing(#""id":"17""#, with: #""id":null"#)
    #expect(#expect(throws: LineFault.self) { try EventLine(line: line.utf8) }?.reason == .missing(.id))
  }

  @Test func aPayloadFaultNamesTheColumnOfTheValue() throws {
    let line = Self.golden.replacing("p-1", with: "张三")
    let fault = try #require(throws: LineFault.self) { try EventLine(line: line.utf8) }
    #expect(line.utf8.dropFirst(fault.column - 1).starts(with: "\"张三\"".utf8))
  }

  @Test func dataThatIsNoObject() {
    let line = Self.golden.replacing(/"data":\{.*\}\}/, with: #""data":"x"}"#)
    let fault = #expect(throws: LineFault.self) { try EventLine(line: line.utf8) }
    #expect(fault?.reason == .invalid(.data))
  }

  @Test func aLineCutAnywhereIsAFault() {
    let bytes = Array(Self.golden.utf8)
    for count in bytes.indices { #expect(throws: LineFault.self) { try EventLine(line: Array(bytes[..<count])) } }
  }

  @Test func anOverlongLineIsAFault() {
    let fault = #expect(throws: LineFault.self) { try EventLine(line: Array(repeating: 0x20, count: 1_048_577)) }
    #expect(fault?.reason == .tooLong(atMost: 1_048_576))
  }

  /// Whatever bytes arrive: a fault, or a line that keeps its meaning when it is written and read again.
  @Test func mutatedLines() throws {
    let seed = TestSeed.given
    var random = SplitMix64(seed: seed)
    var sample = Sample(seed: seed)
    for _ in 0..<4_000 {
      let type = try EventType.allCases.randomElement(using: &random).orThrow()
      var bytes = try sample.line(type).encoded()
      for _ in 0...random.below(3) {
        let index = Int(random.below(UInt64(bytes.count)))
        switch random.below(4) {
        case 0: bytes[index] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes[index] = Array("\"\\{}[]:,0-9e".utf8)[Int(random.below(12))]
        case 2: bytes.remove(at: index)
        default: bytes.insert(bytes[Int(random.below(UInt64(bytes.count)))], at: index)
        }
      }
      guard let line = try? EventLine(line: bytes) else { continue }
      #expect(try EventLine(line: line.encoded()) == line, "seed \(seed)")
      let payload = line.event.serialized()
      #expect(try CaseEvent(type: line.event.type, payload: payload) == line.event, "seed \(seed)")
    }
  }

  /// Whatever binary bytes arrive: a fault or an event.
  @Test func mutatedPayloads() throws {
    let seed = TestSeed.given
    var random = SplitMix64(seed: seed)
    var sample = Sample(seed: seed)
    for _ in 0..<4_000 {
      let type = try EventType.allCases.randomElement(using: &random).orThrow()
      var bytes = try sample.event(type).serialized()
      for _ in 0...random.below(3) where !bytes.isEmpty {
        bytes[Int(random.below(UInt64(bytes.count)))] = UInt8(truncatingIfNeeded: random.next())
      }
      guard let event = try? CaseEvent(type: type, payload: bytes) else { continue }
      #expect(try CaseEvent(type: type, payload: event.serialized()) == event, "seed \(seed)")
      try? event.validate()
      _ = event.json()
    }
  }
}
