import EventEnvelope
import Sealing
import Testing

/// What is sealed opens where it was sealed, with the key it was sealed with, and nowhere else.
@Suite struct FieldKeyTests {
  /// Invented, as everyone in these tests is.
  static let plain: [UInt8] = Array("姓名：测试甲，身份号码 11010519491231002X".utf8)
  static let place = FieldPlace(storeID: "5a0d", position: Position(7), type: 306, path: "members[0].identity")

  private func withKeys(_ body: (FieldKey, FieldKey) throws -> Void) throws {
    let city = try SealedCity()
    defer { city.remove() }
    let keys = try city.store.keys(for: [.person("p-1"), .person("p-2")])
    try body(try #require(keys[.person("p-1")]), try #require(keys[.person("p-2")]))
  }

  @Test func whatIsSealedOpens() throws {
    try withKeys { key, _ in
      let sealed = try key.seal(Self.plain, at: Self.place)
      #expect(sealed.nonce.count == 12 && sealed.ciphertext.count == Self.plain.count + 16)
      #expect(try key.open(sealed, at: Self.place) == Self.plain)
    }
  }

  static let otherPlaces = [
    FieldPlace(storeID: "5a0e", position: Position(7), type: 306, path: "members[0].identity"),
    FieldPlace(storeID: "5a0d", position: Position(8), type: 306, path: "members[0].identity"),
    FieldPlace(storeID: "5a0d", position: Position(7), type: 307, path: "members[0].identity"),
    FieldPlace(storeID: "5a0d", position: Position(7), type: 306, path: "members[1].identity"),
  ]

  @Test(arguments: otherPlaces) func aFieldOpensNowhereElse(_ other: FieldPlace) throws {
    try withKeys { key, _ in
      let sealed = try key.seal(Self.plain, at: Self.place)
      #expect(throws: PersonKeyError.notAuthentic(.person("p-1"))) { try key.open(sealed, at: other) }
    }
  }

  @Test func anotherPersonsKeyOpensNothing() throws {
    try withKeys { key, other in
      let sealed = try key.seal(Self.plain, at: Self.place)
      #expect(throws: PersonKeyError.notAuthentic(.person("p-2"))) { try other.open(sealed, at: Self.place) }
    }
  }

  @Test func everyTamperedByteIsFound() throws {
    try withKeys { key, _ in
      let sealed = try key.seal(Self.plain, at: Self.place)
      for index in sealed.ciphertext.indices {
        var bytes = sealed.ciphertext
        bytes[index] ^= 1
        let tampered = SealedBytes(nonce: sealed.nonce, ciphertext: bytes)
        #expect(throws: PersonKeyError.self) { try key.open(tampered, at: Self.place) }
      }
      for index in sealed.nonce.indices {
        var bytes = sealed.nonce
        bytes[index] ^= 1
        let tampered = SealedBytes(nonce: bytes, ciphertext: sealed.ciphertext)
        #expect(throws: PersonKeyError.self) { try key.open(tampered, at: Self.place) }
      }
      for count in 0..<16 {
        let cut = SealedBytes(nonce: sealed.nonce, ciphertext: Array(sealed.ciphertext.prefix(count)))
        #expect(throws: PersonKeyError.self) { try key.open(cut, at: Self.place) }
      }
    }
  }

  @Test func noNonceComesTwice() throws {
    try withKeys { key, _ in
      var nonces: Set<[UInt8]> = []
      for _ in 0..<20_000 { nonces.insert(try key.seal([1], at: Self.place).nonce) }
      #expect(nonces.count == 20_000)
    }
  }
}
