import Proofs
import Testing

@Suite struct NoteTests {
  /// The example that the format's first implementation comes with.
  static let text = """
    If you think cryptography is the answer to your problem,
    then you don't know what your problem is.

    """
  static let signature =
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
  static let key = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
  static let other = "— EnochRoot af4d3k1pS2hGYnBsZXRvb3Nob3J0\n"

  @Test func `the published example verifies`() throws {
    let note = try SignedNote(Self.text + "\n" + Self.signature)
    #expect(note.text == Self.text && note.description == Self.text + "\n" + Self.signature)
    let key = try VerifierKey(Self.key)
    #expect(key.description == Self.key && key.id == 0xc74f_20a3)
    try note.verify(with: key)
  }

  @Test func `signatures of unknown keys don't matter, whatever they are`() throws {
    let note = try SignedNote(Self.text + "\n" + Self.other + Self.signature)
    try note.verify(with: VerifierKey(Self.key))
    #expect(note.signatures.count == 2)
    let alone = try SignedNote(Self.text + "\n" + Self.other)
    #expect(throws: NoteFault.notSigned(by: "PeterNeumann")) { try alone.verify(with: VerifierKey(Self.key)) }
  }

  @Test func `a changed text isn't signed`() throws {
    let note = try SignedNote(Self.text.replacing("know", with: "knew") + "\n" + Self.signature)
    #expect(throws: NoteFault.wrongSignature(of: "PeterNeumann")) { try note.verify(with: VerifierKey(Self.key)) }
  }

  @Test func `no flipped bit of a signed note verifies`() throws {
    let note = Array((Self.text + "\n" + Self.signature).utf8)
    let key = try VerifierKey(Self.key)
    for bit in 0..<8 * note.count {
      var bytes = note
      bytes[bit / 8] ^= 1 << (bit % 8)
      guard let text = String(validating: bytes, as: UTF8.self) else { continue }
      #expect(throws: NoteFault.self) { try SignedNote(text).verify(with: key) }
    }
  }

  @Test(
    arguments: [
      "", "\n", "text\n", "text\n\n", "text\n\n\n", "\n" + signature, "text" + signature, "text\n" + signature,
      "text\n\n" + signature.dropLast(), "te\u{1}xt\n\n" + signature, "text\n\n- x08go\n",
      "text\n\n— a b c\n", "text\n\n— a+b AAAAAAAA\n", "text\n\n— a AAAA=\n", "text\n\n— a AAAA\n",
      "text\n\n" + String(repeating: other, count: 65),
    ] as [String])
  func `what isn't a note is refused`(text: String) {
    #expect(throws: NoteFault.self) { try SignedNote(text) }
  }

  @Test(arguments: [
    "", "a", "a+b", "a+b+c", "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", key + "\n", key + "A",
  ])
  func `what isn't a verifier key is refused`(text: String) {
    #expect(throws: NoteFault.badVerifierKey) { try VerifierKey(text) }
  }

  @Test(arguments: [SignatureType.ed25519, .cosignature])
  func `what a key signs, its verifier key verifies`(type: SignatureType) throws {
    let key = try SigningKey(name: "log.example/县", type: type, seed: Array(1...32))
    let again = try SigningKey(key.secretText + "\n")
    #expect(again.verifierKey == key.verifierKey)
    var note = SignedNote(text: "a\n1\n", signatures: [])
    note.add(try again.sign(note.text, at: 1_679_315_147))
    note.add(try again.sign(note.text, at: 1_679_315_147))
    let read = try SignedNote(note.description)
    #expect(read == note && read.signatures.count == 1)
    try read.verify(with: VerifierKey(key.verifierKey.description))
    var forged = SignedNote(text: "a\n2\n", signatures: read.signatures)
    #expect(throws: NoteFault.wrongSignature(of: "log.example/县")) { try forged.verify(with: key.verifierKey) }
    forged.add(try again.sign(forged.text, at: 0))
    try forged.verify(with: key.verifierKey)
  }

  /// A checkpoint of a public log, cosigned by a public witness: other software made both signatures.
  static let cosigned = """
    arche2025h1.staging.ct.transparency.dev
    1432088532
    U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

    — arche2025h1.staging.ct.transparency.dev \
    ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
    — remora.n621.de \
    2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==

    """
  static let cosigners = [
    "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f",
    "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
  ]

  @Test(arguments: cosigners)
  func `a public log's checkpoint and its witness's cosignature verify`(text: String) throws {
    let (note, key) = (try SignedNote(Self.cosigned), try VerifierKey(text))
    #expect(note.description == Self.cosigned && key.description == text)
    try note.verify(with: key)
    let forged = try SignedNote(Self.cosigned.replacing("1432088532", with: "1432088533"))
    #expect(throws: NoteFault.wrongSignature(of: key.name)) { try forged.verify(with: key) }
    let later = try SignedNote(Self.cosigned.replacing("BqEiEg", with: "BqEiEh"))
    if key.type == .cosignature {
      #expect(throws: NoteFault.wrongSignature(of: key.name)) { try later.verify(with: key) }
    }
  }

  @Test(arguments: ["", "a b", "a+b", "a\u{3000}b", "a\nb"])
  func `a key's name has no space and no plus sign`(name: String) {
    #expect(throws: NoteFault.badKeyName) { try SigningKey(name: name, type: .ed25519, seed: Array(1...32)) }
  }

  @Test(arguments: ["", "PRIVATE+KEY+a+b+c", "PRIVATE+KEY+a+00000000+AQECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g"])
  func `what isn't a signing key is refused`(text: String) {
    #expect(throws: NoteFault.badSigningKey) { try SigningKey(text) }
  }

  @Test func `a checkpoint is three lines, and has one text`() throws {
    let text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
    let checkpoint = try Checkpoint(text)
    #expect(checkpoint.origin == "example.com/behind-the-sofa" && checkpoint.size == 20_852_163)
    #expect(checkpoint.text == text)
    #expect(try Checkpoint(text + "more\n") == checkpoint)
    for wrong in [
      String(text.dropLast()), text + "\n", "a\n1\n", "\n" + text, text.replacing("20852163", with: "020852163"),
      text.replacing("20852163", with: "+20852163"), text.replacing("CsUY", with: "CsU"),
      text.replacing("q2I=", with: "q2J="),
    ] {
      #expect(throws: NoteFault.badCheckpoint) { try Checkpoint(wrong) }
    }
  }
}
