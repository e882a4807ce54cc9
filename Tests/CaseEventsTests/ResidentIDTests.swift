import CaseEvents
import EventEnvelope
import Testing

@Suite struct ResidentIDTests {
  @Test func theExampleOfTheStandard() throws {
    let number = try #require(ResidentID("11010519491231002X"))
    #expect(number.born.description == "1949-12-31")
    #expect(number.sex == .female)
    #expect(number.text == "11010519491231002X")
    #expect(number.description == "110105************")
    #expect(ResidentID("440524188001010014")?.sex == .male)
  }

  @Test(arguments: [
    "", "11010519491231002x", "110105194912310021", "1101051949123100", "11010519490231002X", "11010519491231002XX",
    "0101051949123100aX", "０１０１０５１９４９１２３１００２", "张张张张张张", "010105194912310020",
  ])
  func refused(text: String) { #expect(ResidentID(text) == nil) }

  @Test func everyOtherCheckDigitIsRefused() throws {
    let digits = "43102619800229123"
    let right = try #require(ResidentID(completing: digits))
    for check in "0123456789X" where !right.text.hasSuffix(String(check)) {
      #expect(ResidentID(digits + String(check)) == nil)
    }
    #expect(ResidentID(completing: "43102619810229123") == nil)
    #expect(ResidentID(completing: "4310261980022912") == nil)
  }

  /// The check finds every single wrong digit and every swap of two neighbours.
  @Test func slipsAreFound() throws {
    let right = Array(try #require(ResidentID(completing: "43102619800229123")).text.utf8)
    for index in 0..<17 {
      for digit in UInt8(0x30)...0x39 where digit != right[index] {
        var wrong = right
        wrong[index] = digit
        #expect(ResidentID(String(decoding: wrong, as: UTF8.self)) == nil)
      }
      var swapped = right
      swapped.swapAt(index, index + 1)
      if swapped != right { #expect(ResidentID(String(decoding: swapped, as: UTF8.self)) == nil) }
    }
  }
}
