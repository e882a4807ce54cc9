import EventEnvelope
import EventLog
import Proofs

/// Notes, keys, proofs and bundles of a ledger.
struct ProofCorpus {
  private static let places: [UInt64] = [1, 2, 3, 7, 64, 255, 256, 257, 300, 511]

  private(set) var notes: [[UInt8]] = []
  private(set) var verifierKeys: [[UInt8]] = []
  private(set) var proofs: [[UInt8]] = []
  private(set) var bundles: [[UInt8]] = []

  /// - Parameters:
  ///   - snapshot: the ledger's state.
  ///   - records: its first records.
  /// - Throws: what can't be read or signed.
  init(_ snapshot: borrowing LogSnapshot, records: [[UInt8]]) throws {
    let log = try SigningKey(name: "county.example/案卷", type: .ed25519, seed: Array(1...32))
    let witness = try SigningKey(name: "city.example", type: .cosignature, seed: Array(2...33))
    verifierKeys = [log, witness].map { Array($0.verifierKey.description.utf8) }
    for place in Self.places where place <= snapshot.last.rawValue {
      let end = Position(place)
      let text = Checkpoint(origin: "county.example/案卷", size: place, root: try snapshot.root(through: end)).text
      var note = SignedNote(text: text, signatures: [try log.sign(text, at: 0)])
      let inclusion = try snapshot.inclusionProof(of: Position(place / 2 + 1), through: end)
      let isShort = place.isMultiple(of: 2)
      try add(
        InclusionDocument(
          record: isShort ? nil : records[Int(inclusion.index)], index: inclusion.index, path: inclusion.path,
          note: note))
      note.add(try witness.sign(text, at: 1_700_000_000))
      notes.append(Array(note.description.utf8))
      let first = Position(place / 3 + 1)
      let consistency = try snapshot.consistencyProof(from: first, through: end)
      try add(
        ConsistencyDocument(
          first: first.rawValue, firstRoot: snapshot.root(through: first), path: consistency.path, note: note))
      var bundle: [UInt8] = []
      for record in records.prefix(Int(place)).suffix(4) { EntryBundle.append(record.span, to: &bundle) }
      bundles.append(bundle)
    }
  }

  private mutating func add(_ document: some CustomStringConvertible) {
    proofs.append(Array(document.description.utf8))
  }
}
