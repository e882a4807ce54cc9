/// A proof that was handed over as a file, of either kind.
public enum ProofDocument: Sendable, Hashable {
  /// That a record is in the ledger.
  case inclusion(InclusionDocument)
  /// That nothing was changed since an earlier state.
  case consistency(ConsistencyDocument)

  /// Reads a document, whose first line tells its kind.
  ///
  /// - Throws: `badProof`, or what is wrong with the note.
  public init(_ text: String) throws(NoteFault) {
    if text.hasPrefix(ConsistencyDocument.header) {
      self = .consistency(try ConsistencyDocument(text))
    } else {
      self = .inclusion(try InclusionDocument(text))
    }
  }

  /// The signed checkpoint.
  public var note: SignedNote {
    switch self {
    case .inclusion(let document): document.note
    case .consistency(let document): document.note
    }
  }
}
