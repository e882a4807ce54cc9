import Proofs

/// One of everything that strangers hand over, each right, and who judges it.
struct Samples {
  enum Kind: CaseIterable {
    case note, cosignedNote, checkpoint, verifierKey, inclusion, consistency, bundle, tile
  }

  /// What came of some bytes.
  enum Verdict {
    /// They weren't read, weren't signed, or prove nothing.
    case refused
    /// They say what the sample says.
    case same
    /// They were read as something that they aren't, or something else was taken for signed or proven.
    case fooled
  }

  private let tree = NaiveTree(count: 13)
  private let key: SigningKey
  private let witness: SigningKey
  private let checkpoint: Checkpoint
  private let bytes: [Kind: [UInt8]]

  init() throws {
    key = try SigningKey(name: "log.example/县", type: .ed25519, seed: Array(1...32))
    witness = try SigningKey(name: "witness.example", type: .cosignature, seed: Array(2...33))
    checkpoint = Checkpoint(origin: "log.example/县", size: 13, root: tree.root(13))
    let note = SignedNote(text: checkpoint.text, signatures: [try key.sign(checkpoint.text, at: 0)])
    var cosigned = note
    cosigned.add(try witness.sign(note.text, at: 1_679_315_147))
    let inclusion = try InclusionDocument(
      record: [5, 0], index: 5, path: NaiveTree.path(5, tree.leaves[...]), note: note)
    let consistency = try ConsistencyDocument(
      first: 6, firstRoot: tree.root(6), path: NaiveTree.subproof(6, tree.leaves[...], isWhole: true), note: note)
    var bundle: [UInt8] = []
    for number in 0..<13 as Range<UInt8> { EntryBundle.append([number, 0].span, to: &bundle) }
    bytes = [
      .note: Array(note.description.utf8), .cosignedNote: Array(cosigned.description.utf8),
      .checkpoint: Array(checkpoint.text.utf8), .verifierKey: Array(key.verifierKey.description.utf8),
      .inclusion: Array(inclusion.description.utf8), .consistency: Array(consistency.description.utf8),
      .bundle: bundle, .tile: tree.leaves.flatMap(\.bytes),
    ]
  }

  /// Every sample's bytes.
  var all: [[UInt8]] { Kind.allCases.map(whole) }

  /// The bytes of one.
  func whole(_ kind: Kind) -> [UInt8] { bytes[kind] ?? [] }

  /// Judges bytes as one of that kind.
  func verdict(on bytes: [UInt8], as kind: Kind) -> Verdict {
    do {
      if kind == .bundle { return try verdict(bundle: bytes) }
      if kind == .tile { return verdict(tile: bytes) }
      guard let text = String(validating: bytes, as: UTF8.self) else { return .refused }
      switch kind {
      case .note: return try verdict(note: text, [key])
      case .cosignedNote: return try verdict(note: text, [key, witness])
      case .checkpoint:
        // Lines beyond the third are left to whoever wrote them; those three have one way to be written.
        return try text.utf8.starts(with: Checkpoint(text).text.utf8) ? .same : .fooled
      case .verifierKey: return try VerifierKey(text).description.utf8.elementsEqual(bytes) ? .same : .fooled
      default: return try verdict(document: text)
      }
    } catch {
      return .refused
    }
  }

  private func verdict(note text: String, _ keys: [SigningKey]) throws -> Verdict {
    let note = try SignedNote(text)
    guard note.description.utf8.elementsEqual(text.utf8) else { return .fooled }
    for key in keys { try note.verify(with: key.verifierKey) }
    return note.text.utf8.elementsEqual(checkpoint.text.utf8) ? .same : .fooled
  }

  private func verdict(document text: String) throws -> Verdict {
    switch try ProofDocument(text) {
    case .inclusion(let document):
      guard document.description.utf8.elementsEqual(text.utf8) else { return .fooled }
      try document.note.verify(with: key.verifierKey)
      guard document.holds() else { return .refused }
      return document.checkpoint == checkpoint && document.record == [5, 0] && document.proof.index == 5
        ? .same : .fooled
    case .consistency(let document):
      guard document.description.utf8.elementsEqual(text.utf8) else { return .fooled }
      try document.note.verify(with: key.verifierKey)
      guard document.holds else { return .refused }
      return document.checkpoint == checkpoint && document.proof.first == 6 && document.firstRoot == tree.root(6)
        ? .same : .fooled
    }
  }

  private func verdict(bundle: [UInt8]) throws -> Verdict {
    let entries = try EntryBundle.entries(of: bundle)
    var again: [UInt8] = []
    for entry in entries { EntryBundle.append(entry.span, to: &again) }
    guard again == bundle else { return .fooled }
    let root = NaiveTree(leaves: entries.map { TreeHash(leaf: $0.span) }).root(entries.count)
    return root == checkpoint.root ? bundle == whole(.bundle) ? .same : .fooled : .refused
  }

  private func verdict(tile: [UInt8]) -> Verdict {
    let hashes = stride(from: 0, to: tile.count, by: 32).compactMap { TreeHash(bytes: tile[$0...].prefix(32)) }
    guard hashes.count == 13, NaiveTree(leaves: hashes).root(13) == checkpoint.root else { return .refused }
    return tile.starts(with: whole(.tile)) ? .same : .fooled
  }
}
