public import CaseEvents
import EventEnvelope

/// What a correction comes to once the case is decided again with it (更正后果).
///
/// The entry that it puts right is decided like the one that it replaces: what would have refused it then refuses the
/// correction now. What was decided later stands, and what of it the corrected case would have refused is a defect.
public struct CorrectionOutcome: Sendable {
  /// What stands against the corrected entry; nil where it would have been taken.
  public let refusal: Refusal?
  /// The later events that only the corrected case refuses, oldest first.
  public let defects: [DefectFound]

  /// Makes an outcome from its parts.
  public init(refusal: Refusal? = nil, defects: [DefectFound] = []) {
    (self.refusal, self.defects) = (refusal, defects)
  }

  /// Decides a case again, without the correction and with it.
  ///
  /// - Parameters:
  ///   - proposal: a correction that is asked for or would be applied.
  ///   - entries: the case's entries with the corrections before it in effect, oldest first.
  ///   - context: gives what was known when an entry was recorded, from the state before it; and whether the entry is the
  ///     one that would be put right, where what is known now counts as well.
  /// - Throws: what `context` throws. Nil where the proposal corrects nothing. Linear in the entries.
  public init?(
    of proposal: Proposal, in entries: [LedgerEntry],
    _ context: (_ entry: LedgerEntry, _ state: CaseState, _ original: LedgerEntry?) throws -> CaseContext
  ) rethrows {
    guard let correction = CorrectionApplied(askedForOrApplied: proposal.event), let last = entries.last else {
      return nil
    }
    let applied = LedgerEntry(
      position: last.position.next, recordedAt: last.recordedAt, occurredOn: proposal.occurredOn,
      actor: proposal.actor, office: proposal.office, event: .correctionApplied(correction))
    let corrected = Array(Corrections.applied(to: entries + [applied]).entries.dropLast())
    var originals: [Position: LedgerEntry] = [:]
    for (entry, right) in zip(entries, corrected) where !entry.saysTheSame(as: right) {
      originals[entry.position] = entry
    }
    let before = try CaseReview.findings(in: entries, reading: .corrected(exactly: [])) { entry, state in
      try context(entry, state, nil)
    }
    let after = try CaseReview.findings(in: corrected, reading: .corrected(exactly: Set(originals.keys))) {
      try context($0, $1, originals[$0.position])
    }
    let known = Set(before.map(Key.init))
    let new = after.filter { !known.contains(Key($0)) }
    // Of a correction itself the household is heard: the entry that it puts right came before that.
    refusal = new.first { originals[$0.position] != nil && $0.refusal.guard != Guard.heardFirst }?.refusal
    defects = new.filter { originals[$0.position] == nil }.map { finding in
      var defect = DefectFound()
      defect.targetPosition = finding.position.rawValue
      defect.guard = finding.refusal.guard.code
      return defect
    }
  }

  /// An event and a guard that refuses it.
  private struct Key: Hashable {
    let position: Position
    let `guard`: Guard

    init(_ finding: DecisionFinding) {
      (position, `guard`) = (finding.position, finding.refusal.guard)
    }
  }
}

extension CorrectionApplied {
  /// The correction that the event asks for or applies; nil where it does neither.
  fileprivate init?(askedForOrApplied event: CaseEvent) {
    if case .correctionApplied(let applied) = event {
      self = applied
    } else if case .correctionRequested(let request) = event {
      self.init()
      (targetPosition, field) = (request.targetPosition, request.field)
      (rightValue, ground) = (request.rightValue, request.ground)
    } else {
      return nil
    }
  }
}

extension LedgerEntry {
  /// Whether both say the same of the same day.
  fileprivate func saysTheSame(as other: LedgerEntry) -> Bool {
    event == other.event && occurredOn == other.occurredOn
  }
}
