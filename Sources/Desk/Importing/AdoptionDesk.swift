public import CaseEvents
public import CaseLog
import Casework
public import EventEnvelope
public import EventLog
import SwiftProtobuf

/// Adopts what was imported: from then on the posts, packs and other events of a range that command the program are acted on.
public struct AdoptionDesk: Sendable {
  private let cases: CaseLog

  /// Works on a log of cases.
  public init(_ cases: CaseLog) { self.cases = cases }

  /// The office of whoever acts, by the post that is held today, wherever it was given.
  ///
  /// - Parameter actor: who acts.
  /// - Returns: the office; nil where no post is known.
  /// - Throws: what the log refuses.
  public func office(of actor: Subject) throws -> Office? {
    try CaseReader(try cases.log.snapshot()).staff(actor).posting(on: .today)?.office
  }

  /// Adopts a range.
  ///
  /// - Parameters:
  ///   - range: the positions, all of them imported.
  ///   - acting: who adopts.
  ///   - second: who agrees.
  ///   - reason: why, as a code.
  /// - Returns: where it was recorded, and what.
  /// - Throws: `Refusal` with the guard that stands in the way, or what the log refused.
  public func adopt(
    _ range: ClosedRange<UInt64>, by acting: Acting, second: Subject, reason: String
  ) async throws -> (receipt: Receipt, events: [CaseEvent]) {
    guard let ledger = Subject(kind: SubjectKind.ledger.rawValue, id: cases.log.manifest.storeID) else {
      throw EventLogError.manifestDamaged
    }
    let adoption = ImportAdopted.with {
      $0.fromPosition = range.lowerBound
      $0.toPosition = range.upperBound
      $0.reason = reason
      $0.second = String(second.id)
    }
    let proposal = acting.proposal(.importAdopted(adoption))
    return try await cases.record { _ in
      let decision = try decision(on: proposal, of: ledger, adopting: range)
      let drafts = try decision.events.map { try EventDraft($0, of: ledger, by: proposal) }
      return .record(drafts, if: decision.condition) { ($0, decision.events) }
    }
  }

  /// Where nobody may act yet, those whom the range posts may adopt it: whoever makes a ledger says who is the first.
  private func decision(
    on proposal: Proposal, of ledger: Subject, adopting range: ClosedRange<UInt64>
  ) throws -> RecordDecision {
    let (log, scope) = (cases.log, cases.log.manifest.scope)
    let reader = try log.actingReader()
    guard try reader.entries(ofKind: .staff, types: [.founderPosted, .staffPosted]).isEmpty else {
      return try RecordDecision(on: proposal, of: ledger, in: scope, opening: cases.opening, reader)
    }
    return try RecordDecision(
      on: proposal, of: ledger, in: scope, opening: cases.opening, CaseReader(acting: log.snapshot(), adopting: range))
  }
}
