import Proofs

/// What auditors and witnesses are handed: each has one text only, so what is read is written with the same bytes.
extension FuzzTarget {
  static func writtenNote(_ input: [UInt8]) throws -> [UInt8]? {
    guard let text = String(validating: input, as: UTF8.self), let note = try? SignedNote(text) else { return nil }
    if let checkpoint = try? Checkpoint(note.text), !note.text.utf8.starts(with: checkpoint.text.utf8) {
      throw CheckFailure("a checkpoint isn't how its note begins")
    }
    return try same(note.description, as: input)
  }

  static func writtenVerifierKey(_ input: [UInt8]) throws -> [UInt8]? {
    guard let text = String(validating: input, as: UTF8.self), let key = try? VerifierKey(text) else { return nil }
    return try same(key.description, as: input)
  }

  static func writtenProof(_ input: [UInt8]) throws -> [UInt8]? {
    guard let text = String(validating: input, as: UTF8.self), let document = try? ProofDocument(text) else {
      return nil
    }
    switch document {
    case .inclusion(let inclusion):
      _ = inclusion.holds()
      return try same(inclusion.description, as: input)
    case .consistency(let consistency):
      _ = consistency.holds
      return try same(consistency.description, as: input)
    }
  }

  static func writtenBundle(_ input: [UInt8]) throws -> [UInt8]? {
    guard let entries = try? EntryBundle.entries(of: input) else { return nil }
    var written: [UInt8] = []
    for entry in entries { EntryBundle.append(entry.span, to: &written) }
    guard written == input else { throw CheckFailure("a bundle is written with other bytes") }
    return written
  }

  private static func same(_ written: String, as input: [UInt8]) throws -> [UInt8] {
    guard written.utf8.elementsEqual(input) else { throw CheckFailure("written with other bytes") }
    return input
  }
}
