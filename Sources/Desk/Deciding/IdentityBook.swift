import CaseEvents
import CaseLog
import Casework
import EventEnvelope
import EventLog
import SwiftProtobuf

/// Who people are, as the ledger knew it through any position, for the rules that compare it (身份核对).
///
/// The keys' table says who was given one number; who really has it, and since when, stands sealed in the ledger. Only of
/// these few, and of those whom an event identifies, anything is opened.
final class IdentityBook {
  /// An identity that was recorded of somebody.
  private struct Known {
    let position: Position
    let identity: Identity
  }

  /// So many persons' identities are remembered at a time.
  private static let mostPersons = 4_096

  private let opening: (any IdentityOpening)?
  private var identities: [Subject: [Known]] = [:]
  private var sharers: [Subject: Set<Subject>]?

  /// Opens by a ledger's keys; without any, nothing is known of anybody.
  init(_ opening: (any IdentityOpening)?) { self.opening = opening }

  // MARK: Cases

  /// What is known of the persons of an event, as far as its rules ask.
  ///
  /// - Parameters:
  ///   - proposal: what would be recorded.
  ///   - state: the case before it.
  ///   - persons: the persons whom it names.
  ///   - end: what was recorded later isn't known.
  ///   - reader: the ledger.
  ///   - read: takes the others with a person's number.
  /// - Returns: what is known, by identifier.
  /// - Throws: what the keys or the log refuse.
  func known(
    by proposal: Proposal, in state: CaseState, of persons: [Subject], through end: Position,
    _ reader: borrowing CaseReader, reading read: inout [Subject]
  ) throws -> [String: PersonIdentity] {
    guard opening != nil, let guards = proposal.event.type.caseStep?.rule.guards else { return [:] }
    if guards.contains(.numberAgrees) { return try described(by: proposal.event, persons, through: end, reader) }
    guard guards.contains(.numberOfOne) else { return [:] }
    let enrolled = (state.enrolment?.persons ?? []).compactMap { Subject(kind: SubjectKind.person.rawValue, id: $0) }
    var known: [String: PersonIdentity] = [:]
    for person in Set(persons + enrolled) {
      let sharers = try self.sharers(of: person, through: end, reader)
      guard !sharers.isEmpty else { continue }
      known[String(person.id)] = PersonIdentity(sharers: sharers)
      read += sharers.compactMap { Subject(kind: SubjectKind.person.rawValue, id: $0.person) }
    }
    return known
  }

  /// What the numbers of an event's persons say, and whether it names somebody else than was recorded before.
  ///
  /// - Parameters:
  ///   - event: the event.
  ///   - persons: the persons whom it names.
  ///   - end: what was recorded later isn't known.
  ///   - reader: the ledger.
  /// - Returns: what is known, by identifier.
  /// - Throws: what the keys or the log refuse.
  func described(
    by event: CaseEvent, _ persons: [Subject], through end: Position, _ reader: borrowing CaseReader
  ) throws -> [String: PersonIdentity] {
    // Without the master key everything goes on that needs no identity; what stands in clear is looked at all the same.
    do { try load(persons, reader) } catch is Problem {}
    var known: [String: PersonIdentity] = [:]
    for person in persons {
      let before = identities[person]?.last { $0.position <= end }?.identity
      let given = event.identity(of: person) ?? identities[person]?.first { $0.position == end.next }?.identity
      guard let identity = given ?? before else { continue }
      let number = ResidentID(identity.residentID)
      var isAnother = false
      if let given, let before { isAnother = !given.isOfSame(as: before) }
      known[String(person.id)] = PersonIdentity(born: number?.born, sex: number?.sex, isAnother: isAnother)
    }
    return known
  }

  // MARK: Numbers

  /// The other persons with a person's number.
  func sharers(
    of person: Subject, through end: Position, _ reader: borrowing CaseReader
  ) throws -> [NumberSharer] {
    guard let others = try candidates(reader)[person]?.sorted(by: { $0.description < $1.description }) else {
      return []
    }
    try load([person] + others, reader)
    guard let (number, since) = number(of: person, through: end) else { return [] }
    var record: PersonRecord?
    return try others.compactMap { other in
      guard let (otherNumber, otherSince) = self.number(of: other, through: end), otherNumber == number else {
        return nil
      }
      let known = try record ?? PersonRecord.folded(reader.entries(of: person, through: end))
      record = known
      return NumberSharer(
        String(other.id), isEarlier: otherSince < since,
        result: known.result(of: String(person.id), and: String(other.id)))
    }
  }

  /// The persons, other than those whom an event identifies, who have the numbers that it gives.
  func holders(
    ofNumbersIn event: CaseEvent, kind: SubjectKind, through end: Position, _ reader: borrowing CaseReader
  ) throws -> [(subject: Subject, other: Subject)] {
    guard let opening else { return [] }
    var found: [(subject: Subject, other: Subject)] = []
    for field in event.sealedFields {
      guard let subject = field.owner, subject.kind == kind.rawValue else { continue }
      var number = event.identity(of: subject)?.residentID
      let others: [Subject]
      if let number {
        others = try holders(of: number, kind, opening, reader)
      } else {
        others = Array(try candidates(reader)[subject] ?? [])
        if !others.isEmpty { try load([subject], reader) }
        number = identities[subject]?.first { $0.position == end.next }?.identity.residentID
      }
      try load(others, reader)
      for other in others.sorted(by: { $0.description < $1.description })
      where other != subject && number != nil && self.number(of: other, through: end)?.text == number {
        found.append((subject, other))
      }
    }
    return found
  }

  /// The persons who aren't to be paid, being under another identifier too, by the case of a list that is prepared.
  func unpayable(
    by event: CaseEvent, through end: Position, _ reader: borrowing CaseReader
  ) throws -> [String: String] {
    guard opening != nil, case .paymentListPrepared(let list) = event, let month = Month(list.payMonth) else {
      return [:]
    }
    let listed = Set(list.lines.map(\.caseID))
    var found: [String: String] = [:]
    for person in try candidates(reader).keys where person.kind == SubjectKind.person.rawValue {
      let cases = try reader.cases(of: person, through: end).filter(listed.contains)
      guard !cases.isEmpty,
        PersonIdentity(sharers: try sharers(of: person, through: end, reader)).hindrance != nil
      else { continue }
      for caseID in cases {
        let state = CaseState.folded(try reader.entries(of: try CaseReader.subject(of: caseID), through: end))
        let standing = PersonStanding(String(person.id), cases: [(caseID, state)])
        let isPaid = standing.supports.contains { $0.from <= month && ($0.until.map { month < $0 } ?? true) }
        if isPaid { found[caseID] = String(person.id) }
      }
    }
    return found
  }

  /// The number that was recorded of somebody last, and where it first was.
  private func number(of subject: Subject, through end: Position) -> (text: String, since: Position)? {
    let known = identities[subject]?.filter { $0.position <= end } ?? []
    guard let last = known.last?.identity.residentID,
      let first = known.first(where: { $0.identity.residentID == last })
    else { return nil }
    return (last, first.position)
  }

  /// Who may have whose number.
  private func candidates(_ reader: borrowing CaseReader) throws -> [Subject: Set<Subject>] {
    if let sharers { return sharers }
    var found: [Subject: Set<Subject>] = [:]
    for group in try opening?.sharers() ?? [] {
      for subject in group { found[subject, default: []].formUnion(group.filter { $0 != subject }) }
    }
    if let opening {
      for (owner, number) in reader.supposedNumbers {
        guard let kind = SubjectKind(rawValue: String(owner.kind)) else { continue }
        for other in try holders(of: number, kind, opening, reader) where other != owner {
          found[owner, default: []].insert(other)
          found[other, default: []].insert(owner)
        }
      }
    }
    sharers = found
    return found
  }

  /// Who was given a number at some time, or is by an event that is only supposed.
  private func holders(
    of number: String, _ kind: SubjectKind, _ opening: any IdentityOpening, _ reader: borrowing CaseReader
  ) throws -> [Subject] {
    let supposed = reader.supposedNumbers.filter { $0.number == number && $0.owner.kind == kind.rawValue }
    return Array(Set(try opening.holders(of: number, kind: kind) + supposed.map(\.owner)))
  }

  /// Opens what was recorded of subjects, all at once.
  private func load(_ subjects: [Subject], _ reader: borrowing CaseReader) throws {
    guard let opening else { return }
    if identities.count > Self.mostPersons { identities.removeAll(keepingCapacity: true) }
    var asked: [(subject: Subject, recorded: RecordedIdentity)] = []
    for subject in subjects where identities[subject] == nil {
      identities[subject] = []
      for entry in try reader.recorded(of: subject) {
        asked += entry.event.sealedFields.filter { $0.owner == subject }.map {
          (subject, RecordedIdentity($0, at: entry.position, of: entry.event.type))
        }
      }
    }
    guard !asked.isEmpty else { return }
    for (index, identity) in try opening.opened(asked.map(\.recorded)).enumerated() {
      guard let identity else { continue }
      identities[asked[index].subject]?.append(Known(position: asked[index].recorded.position, identity: identity))
    }
  }
}

extension CaseReader {
  /// The numbers that supposed events give in clear, with whose they are.
  fileprivate var supposedNumbers: [(owner: Subject, number: String)] {
    supposedEvents.flatMap { event in
      event.sealedFields.compactMap { field in
        guard let owner = field.owner, let identity = event.identity(of: owner) else { return nil }
        return (owner, identity.residentID)
      }
    }
  }
}

extension CaseEvent {
  /// Who a person is, where the event says so in clear.
  fileprivate func identity(of person: Subject) -> Identity? {
    for field in sealedFields where field.owner == person {
      if case .plain(let bytes) = field.content { return try? Identity(serializedBytes: bytes) }
    }
    return nil
  }
}

extension Identity {
  /// Whether both name one human being: by number, and by name but for spaces.
  fileprivate func isOfSame(as other: Identity) -> Bool {
    residentID == other.residentID && name.filter { !$0.isWhitespace } == other.name.filter { !$0.isWhitespace }
  }
}
