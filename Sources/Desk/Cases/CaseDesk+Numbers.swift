public import CaseEvents
import CaseLog
import Casework
public import EventEnvelope

/// Somebody whose identity number another identifier has already (同号提示).
public struct SharedNumber: Hashable, Sendable {
  /// Whom the event identifies.
  public let person: Subject
  /// The identifier that the number was recorded of before.
  public let other: Subject
  /// The other one's cases, in the order in which the ledger learnt of them.
  public let cases: [String]
}

extension CaseDesk {
  /// Who has a number that an event gives, under another identifier: to be told to whoever records it.
  ///
  /// - Parameter event: an event whose identities stand in clear; asked before it is recorded.
  /// - Returns: each person with each of the others; none where no identity is given.
  /// - Throws: what the keys or the log refuse.
  public func sharedNumbers(of event: CaseEvent) throws -> [SharedNumber] {
    guard event.type.mayHoldSealedFields else { return [] }
    let reader = try cases.reader()
    let found = try IdentityBook(cases.opening).holders(
      ofNumbersIn: event, kind: .person, through: reader.last, reader)
    return try found.map { SharedNumber(person: $0.subject, other: $0.other, cases: try reader.cases(of: $0.other)) }
  }
}
