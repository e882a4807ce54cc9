import Entitlement
import Testing

@Suite struct ExactTests {
  @Test(arguments: [
    ("0", "0.00"), ("5", "0.05"), ("1/2", "0.01"), ("-1/2", "-0.01"), ("49/100", "0.00"), ("123456", "1234.56"),
    ("41666.666", "416.67"), ("0.30", "0.00"), ("1/6", "0.00"), ("99999999999999999999999", "999999999999999999999.99"),
  ])
  func `an exact number of fen is rounded half-up, once`(text: String, yuan: String) throws {
    #expect(try #require(Exact(text)).yuan == yuan)
  }

  @Test(arguments: ["", "-", "1.", ".5", "1/0", "1/", "1e3", "+1", "1 ", "1.2/3", "1/2/3", "0x1", "１"])
  func `what isn't a number is none`(text: String) { #expect(Exact(text) == nil) }
}
