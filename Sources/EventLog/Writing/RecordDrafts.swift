internal import EventEnvelope
internal import LMDB

/// The drafts of a batch's records, one after another: made on the caller's thread, so that the writer's, which all
/// share, has little left to do, and touches none of the caller's strings.
struct RecordDrafts: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// Drafts events that ``BatchRules`` has nothing against.
  ///
  /// - Parameters:
  ///   - events: the batch.
  ///   - byteCount: the length of their records at most.
  init(_ events: [NewEvent], byteCount: Int) {
    bytes.reserveCapacity(byteCount)
    ends.reserveCapacity(events.count)
    let events = events.span
    for index in events.indices { append(events[index]) }
  }

  /// Drafts the one event again whose payload depends on its position; nil where it doesn't.
  ///
  /// - Throws: `payloadUnfinished`.
  init?(finishing event: borrowing NewEvent, at position: Position) throws(EventRefusal) {
    guard event.finishing != nil else { return nil }
    append(try event.finished(at: position))
  }

  /// The draft of the event of that index.
  @_lifetime(borrow self)
  func draft(_ index: Int) -> RecordDraft {
    RecordDraft(bytes.span.extracting((index == 0 ? 0 : ends[index - 1])..<ends[index]))
  }

  private mutating func append(_ event: borrowing NewEvent) {
    let actor = event.actor.description.utf8
    bytes.append(RecordLayout.version)
    bytes.append(RecordLayout.sha256)
    bytes.append(littleEndian: UInt64(event.type), byteCount: 2)
    bytes.append(event.schemaVersion)
    bytes.append(UInt8(truncatingIfNeeded: event.subjects.count))
    bytes.append(littleEndian: UInt64(UInt32(bitPattern: event.occurredOn.daysSinceEpoch)), byteCount: 4)
    bytes.append(littleEndian: event.office.code, byteCount: 5)
    bytes.append(UInt8(truncatingIfNeeded: actor.count))
    bytes.append(littleEndian: 0, byteCount: RecordLayout.actorOffset - RecordLayout.positionOffset)
    bytes.append(copying: actor.span)
    let subjects = event.subjects.span
    for index in subjects.indices {
      let subject = subjects[index].description.utf8
      bytes.append(UInt8(truncatingIfNeeded: subject.count))
      bytes.append(copying: subject.span)
    }
    bytes.append(copying: event.payload.span)
    ends.append(bytes.count)
  }
}

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
