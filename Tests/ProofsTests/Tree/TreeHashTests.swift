import Proofs
import Testing

@Suite struct TreeHashTests {
  @Test func theEmptyLeafHasTheHashOfTheCertificateTransparencyVectors() {
    let empty: [UInt8] = []
    #expect(
      TreeHash(leaf: empty.span).description == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")
  }
}
