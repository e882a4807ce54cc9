import CaseEvents
import CaseLog
public import Casework
public import EventEnvelope
public import EventLog

/// Who wishes to read what is sealed, and why: asked for before anything sealed is opened.
public struct ReadingWish: Hashable, Sendable {
  /// Who reads.
  public let actor: Subject
  /// The office that reads.
  public let office: Office
  /// A code or a few words, never a datum of the person: it is kept in clear.
  public let purpose: String
  /// Who else approved it; nil where nobody did.
  public let approver: Subject?

  /// Makes a wish.
  ///
  /// - Parameters:
  ///   - actor: who reads.
  ///   - office: the office that reads.
  ///   - purpose: why; see ``isProper(purpose:)``.
  ///   - approver: who else approved it.
  public init(actor: Subject, office: Office, purpose: String, approver: Subject?) {
    (self.actor, self.office, self.purpose, self.approver) = (actor, office, purpose, approver)
  }

  /// Whether a purpose may be kept in clear: 1 to ``AccessEntry/longestPurpose`` bytes, no control character and no
  /// number of a person.
  public static func isProper(purpose: String) -> Bool {
    let isPlain = purpose.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    let isShort = (1...AccessEntry.longestPurpose).contains(purpose.utf8.count)
    return isShort && isPlain && !PersonalNumber.stands(in: purpose)
  }

  /// The wish with what the ledger knows of reader and approver: what the rules judge.
  ///
  /// - Parameter log: the ledger's log.
  /// - Returns: what is put to the rules.
  /// - Throws: what the log refuses.
  public func reading(in log: EventLog) throws -> IdentityReading {
    let state = { (subject: Subject) throws -> StaffState in
      try log.actingReader().staff(subject)
    }
    return IdentityReading(
      actor: actor, actorState: try state(actor), office: office,
      approver: try approver.map { (subject: $0, state: try state($0)) }, day: .today)
  }

  /// The entry of the access log for it.
  ///
  /// - Parameters:
  ///   - kind: what was done.
  ///   - persons: whom it concerns.
  ///   - refusal: the rule that stood in the way; nil where nothing did.
  /// - Returns: the entry.
  public func entry(_ kind: AccessKind, about persons: [Subject], refusedBy refusal: Refusal? = nil) -> AccessEntry {
    AccessEntry(
      kind: kind, actor: actor, office: office, day: .today, persons: persons, purpose: purpose, approver: approver,
      refusedBy: refusal?.guard.code)
  }
}
