import Proofs
import Testing

@Suite struct DocumentTests {
  let tree = NaiveTree(count: 13)
  let record = [5, 0] as [UInt8]
  let key: SigningKey

  init() throws { key = try SigningKey(name: "log.example", type: .ed25519, seed: Array(1...32)) }

  private func note(_ size: Int) throws -> SignedNote {
    let checkpoint = Checkpoint(origin: "log.example", size: UInt64(size), root: tree.root(size))
    return SignedNote(text: checkpoint.text, signatures: [try key.sign(checkpoint.text, at: 0)])
  }

  private func inclusion(record: [UInt8]?) throws -> InclusionDocument {
    try InclusionDocument(record: record, index: 5, path: NaiveTree.path(5, tree.leaves[...]), note: note(13))
  }

  private func consistency() throws -> ConsistencyDocument {
    let path = NaiveTree.subproof(6, tree.leaves[...], isWhole: true)
    return try ConsistencyDocument(first: 6, firstRoot: tree.root(6), path: path, note: note(13))
  }

  @Test func `a proof of inclusion survives as text, with its record or without`() throws {
    let document = try inclusion(record: record)
    #expect(document.description.hasPrefix("c2sp.org/tlog-proof@v1\nextra BQA=\nindex 5\n"))
    #expect(try ProofDocument(document.description) == .inclusion(document) && document.holds())
    let bare = try inclusion(record: nil)
    #expect(try InclusionDocument(bare.description) == bare)
    #expect(!bare.holds() && bare.holds(leaf: tree.leaves[5]) && !bare.holds(leaf: tree.leaves[6]))
    #expect(try !inclusion(record: [6, 0]).holds())
  }

  @Test func `a proof of consistency survives as text`() throws {
    let document = try consistency()
    #expect(try ProofDocument(document.description) == .consistency(document) && document.holds)
  }

  @Test func `no document with a flipped bit is read, holds and is signed`() throws {
    for text in [try inclusion(record: record).description, try consistency().description] {
      let bytes = Array(text.utf8)
      for bit in 0..<8 * bytes.count {
        var changed = bytes
        changed[bit / 8] ^= 1 << (bit % 8)
        guard let text = String(validating: changed, as: UTF8.self) else { continue }
        #expect(!holds(text), "bit \(bit)")
      }
    }
  }

  private func holds(_ text: String) -> Bool {
    do {
      let document = try ProofDocument(text)
      try document.note.verify(with: key.verifierKey)
      switch document {
      case .inclusion(let document): return document.holds()
      case .consistency(let document): return document.holds
      }
    } catch {
      return false
    }
  }
}
