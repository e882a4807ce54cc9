internal import LMDB

/// A record before its place is known: laid out as one, with position and time of recording zero, and without cause,
/// links and check bytes.
struct RecordDraft: ~Escapable {
  private let bytes: Span<UInt8>

  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>) { self.bytes = bytes }

  /// The fixed fields before the position.
  var head: Span<UInt8> {
    @_lifetime(copy self)
    get { bytes.extracting(0..<RecordLayout.positionOffset) }
  }

  /// The actor's text.
  var actor: Span<UInt8> {
    @_lifetime(copy self)
    get { bytes.extracting(RecordLayout.actorOffset..<subjectsStart) }
  }

  /// How many subjects it has.
  var subjectCount: Int { Int(bytes[RecordLayout.subjectCountOffset]) }

  /// Where the first subject stands: its length, then its text.
  var subjectsStart: Int { RecordLayout.actorOffset + Int(bytes[RecordLayout.actorLengthOffset]) }

  /// The length and text of the subject at `offset`, which is moved behind it.
  @_lifetime(copy self)
  func subjectField(at offset: inout Int) -> Span<UInt8> {
    let start = offset
    offset += 1 + Int(bytes[start])
    return bytes.extracting(start..<offset)
  }

  /// The text of the subject at `offset`, which is moved behind it.
  @_lifetime(copy self)
  func subject(at offset: inout Int) -> Span<UInt8> {
    let start = offset + 1
    offset = start + Int(bytes[offset])
    return bytes.extracting(start..<offset)
  }

  /// The payload, which begins where the last subject ends.
  @_lifetime(copy self)
  func payload(after offset: Int) -> Span<UInt8> { bytes.extracting(offset..<bytes.count) }
}
