import Testing

@testable import Desk

/// What an import keeps of a line tells nothing of who it is about, and yet tells lines apart.
@Suite struct ImportLineTests {
  private static let number = "11010519491231002X"

  private func line(number: String = number, channel: String = "CHANNEL_COUNTER", hash: Character? = nil) -> [UInt8] {
    let hash = hash.map { #","recordhash":"sha256:\#(String(repeating: $0, count: 64))""# } ?? ""
    return Array(
      (#"{"specversion":"1.0","id":"1","source":"x","type":"anjuan.v1.ApplicationSubmitted","subject":"case/c-1","#
        + #""occurredon":"2023-03-01","actor":"staff/s","office":"431026101000"\#(hash),"data":{"channel":"\#(channel)","#
        + #""applicant":"p-1","wanted":["CATEGORY_DIBAO"],"registeredOffice":"431026101000","area":"AREA_RURAL","#
        + #""identity":{"plain":{"name":"测试甲","residentId":"\#(number)"}}}}"#).utf8)
  }

  @Test func identitiesLeaveNoTraceInTheDigest() throws {
    let one = ImportLine(line())
    guard case .event = one.content else { throw LineIsBad() }
    #expect(one.digest == ImportLine(line(number: "110105194912310038")).digest)
    #expect(one.digest == ImportLine(line(hash: "a")).digest)
    #expect(one.digest != ImportLine(line(channel: "CHANNEL_MOBILE")).digest)
  }

  @Test func ofALineThatCannotBeReadOnlyTheLengthCounts() {
    let one = ImportLine(line(number: "110105194912310021"))
    guard case .bad = one.content else { return #expect(Bool(false), "it can be read") }
    #expect(one.digest == ImportLine(line(number: "110105194912310022")).digest)
    #expect(one.digest != ImportLine(line(number: "1101051949123100")).digest)
  }

  @Test func whereNothingStandsTheLineIsBlank() {
    for line in ["", " ", "\t\r"] {
      guard case .blank = ImportLine(Array(line.utf8)).content else { return #expect(Bool(false), "it isn't blank") }
    }
  }

  /// A line that should be an event isn't.
  private struct LineIsBad: Error {}
}
