import ArgumentParser

/// A reader of bytes from elsewhere: whatever the bytes are, it reads them or refuses them.
///
/// What it reads it must write again so that reading and writing once more changes nothing.
enum FuzzTarget: String, CaseIterable, ExpressibleByArgument {
  /// A record as it lies in the map, hash aside.
  case record
  /// A line of CloudEvents JSON.
  case line
  /// A payload in binary form, behind two bytes that choose its type.
  case payload
  /// The texts of the envelope: a subject, an office, a scope, a day, a month, a time.
  case envelope
  /// A signed note, and the checkpoint that it may be.
  case note
  /// A key by which notes are checked.
  case verifierKey = "verifier-key"
  /// A proof that was handed over as a file.
  case proof
  /// A bundle of records, as exports have it.
  case bundle

  /// Reads an input; true where it was accepted.
  ///
  /// - Throws: ``CheckFailure`` where writing what was read doesn't come to the same.
  func accepts(_ input: [UInt8], demandingSameBytes: Bool = false) throws -> Bool {
    guard let written = try written(input) else { return false }
    if demandingSameBytes, written != input { throw CheckFailure("written with other bytes") }
    return true
  }

  /// What is written of an input once it is read; nil where it is refused.
  private func written(_ input: [UInt8]) throws -> [UInt8]? {
    switch self {
    case .record: Self.readRecord(input) ? input : nil
    case .line: try Self.writtenLine(input)
    case .payload: try Self.writtenPayload(input)
    case .envelope: try Self.writtenEnvelope(input)
    case .note: try Self.writtenNote(input)
    case .verifierKey: try Self.writtenVerifierKey(input)
    case .proof: try Self.writtenProof(input)
    case .bundle: try Self.writtenBundle(input)
    }
  }
}
