public import EventEnvelope
internal import LMDB
public import Proofs

/// An event as the ledger holds it, copied out.
public struct RecordedEvent: Sendable, Hashable {
  /// Its place in the ledger.
  public let position: Position
  /// When the ledger learnt it; never before the event in front of it.
  public let recordedAt: Instant
  /// What kind of event it is.
  public let type: UInt16
  /// The version of the payload's schema.
  public let schemaVersion: UInt8
  /// The day on which it is true.
  public let occurredOn: CivilDate
  /// Who acted.
  public let actor: Subject
  /// The office for which the actor acted.
  public let office: Office
  /// The earlier event that this one follows from.
  public let cause: Position?
  /// What it concerns, each with the thread back.
  public let subjects: [SubjectLink]
  /// The payload.
  public let payload: [UInt8]
  /// The RFC 6962 leaf hash of the whole record.
  public let recordHash: TreeHash

  /// Copies a record out of the map; its bytes must fit their hash.
  ///
  /// - Throws: `damaged`.
  public init(_ record: borrowing RecordView) throws(EventLogError) {
    recordHash = try record.checkedHash()
    position = record.position
    recordedAt = record.recordedAt
    type = record.type
    schemaVersion = record.schemaVersion
    occurredOn = record.occurredOn
    actor = try record.actor
    office = try record.office
    cause = record.cause
    subjects = try record.subjects
    let span = record.payload
    payload = Array(copying: span)
  }
}

/// A subject of an event, with the thread back to that subject's event before.
public struct SubjectLink: Sendable, Hashable {
  /// What the event concerns.
  public let subject: Subject
  /// The position of the subject's event before this one; nil where this is its first.
  public let previous: Position?

  /// Makes a link.
  public init(subject: Subject, previous: Position?) {
    self.subject = subject
    self.previous = previous
  }
}

extension RecordView {
  /// Who acted.
  ///
  /// Copies the text.
  ///
  /// - Throws: `damaged` where the bytes are no subject.
  public var actor: Subject {
    get throws(EventLogError) {
      guard let actor = Subject(copying: actorText) else { throw .damaged(position, .actor) }
      return actor
    }
  }

  /// The text of who acted, as it lies.
  var actorText: Span<UInt8> {
    @_lifetime(copy self)
    get {
      let start = RecordLayout.actorOffset
      return bytes.extracting(start..<start + Int(bytes[RecordLayout.actorLengthOffset]))
    }
  }

  /// The office for which the actor acted.
  ///
  /// - Throws: `damaged` where the number is no code.
  public var office: Office {
    get throws(EventLogError) {
      guard let office = Office(code: officeCode) else { throw .damaged(position, .office) }
      return office
    }
  }

  /// What the event concerns, each with the thread back.
  ///
  /// Copies the texts.
  ///
  /// - Throws: `damaged` where the bytes are no subjects.
  public var subjects: [SubjectLink] {
    get throws(EventLogError) {
      var copies: [SubjectLink] = []
      copies.reserveCapacity(subjectCount)
      var links = links
      while let link = links.next() {
        guard let subject = Subject(copying: link.subject) else { throw .damaged(position, .subject(copies.count)) }
        copies.append(SubjectLink(subject: subject, previous: link.previous == 0 ? nil : Position(link.previous)))
      }
      return copies
    }
  }

  /// What the event concerns first of all.
  ///
  /// Copies one text.
  ///
  /// - Throws: `damaged` where the bytes are no subject.
  public var firstSubject: Subject {
    get throws(EventLogError) {
      var links = links
      guard let link = links.next(), let subject = Subject(copying: link.subject) else {
        throw .damaged(position, .subject(0))
      }
      return subject
    }
  }

  /// Whether the event concerns the subject.
  ///
  /// Copies nothing.
  public func concerns(_ subject: Subject) -> Bool { previous(of: subject) != nil }

  /// The position of the subject's event before this one, the origin where there is none; nil for other subjects.
  func previous(of subject: Subject) -> Position? {
    let text = subject.description.utf8
    var links = links
    while let link = links.next() {
      if link.subject.hasSameBytes(as: text.span) { return Position(link.previous) }
    }
    return nil
  }

  /// The leaf hash of the record, computed anew.
  ///
  /// - Throws: `damaged` where the check bytes don't fit it.
  public func checkedHash() throws(EventLogError) -> TreeHash {
    guard let hash = TreeHash(ofRecord: bytes) else { throw .damaged(position, .hash) }
    return hash
  }
}

extension TreeHash {
  /// The leaf hash of a record; nil where the check bytes at its end don't fit it.
  init?(ofRecord bytes: Span<UInt8>) {
    let end = bytes.count - RecordLayout.checkByteCount
    let hash = TreeHash(leaf: bytes.extracting(0..<end))
    guard bytes.littleEndian(at: end) == hash.firstNumber else { return nil }
    self = hash
  }
}

extension Subject {
  /// Copies a text out of the map; nil where it is no subject.
  init?(copying text: Span<UInt8>) {
    guard let text = try? UTF8Span(validating: text) else { return nil }
    self.init(String(copying: text))
  }
}
