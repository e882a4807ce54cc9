public import CaseEvents
public import EventEnvelope

/// A recorded event that the rules refuse (不合规记录).
public struct DecisionFinding: Hashable, Sendable {
  /// Where it stands.
  public let position: Position
  /// Its type.
  public let type: EventType
  /// What stands against it.
  public let refusal: Refusal

  /// Makes a finding from its parts.
  public init(position: Position, type: EventType, refusal: Refusal) {
    (self.position, self.type, self.refusal) = (position, type, refusal)
  }
}

/// A case's entries put to the rules once more, in their order: each in the state before it, and then folded whatever came
/// of that (重新审查).
///
/// Events that followed from another when it was decided were recorded with it and aren't asked alone. Events of other
/// records that concern the case are folded only.
public struct CaseReview: Sendable {
  /// How the entries are read.
  public enum Reading: Sendable {
    /// As they were recorded: an entry counts as corrected from its correction on.
    case asRecorded
    /// With corrections in effect, those that came later too.
    ///
    /// Then what followed from another entry is known by its type, since either may have been put right; the entries at
    /// these positions must say what the other one makes of them.
    case corrected(exactly: Set<Position>)
  }

  /// The state after the entries so far.
  public private(set) var state = CaseState()
  private let reading: Reading
  /// The entries so far, where a correction among them may change what they come to.
  private var recorded: [LedgerEntry] = []
  /// What follows from the entry asked last, and isn't there yet.
  private var following: [CaseEvent] = []
  /// The entry asked last.
  private var leader: LedgerEntry?

  /// Begins before the first entry.
  public init(_ reading: Reading) { self.reading = reading }

  /// What came of an entry.
  public enum Outcome: Sendable {
    /// Its rules allow it.
    case allowed
    /// It follows from the one before.
    case followed
    /// It is of another record.
    case elsewhere
    /// Its rules refuse it.
    case refused(Refusal)

    /// What stands against it.
    public var refusal: Refusal? { if case .refused(let refusal) = self { refusal } else { nil } }
  }

  /// Puts the next entry to the rules of its day, and takes it into the state.
  ///
  /// - Parameters:
  ///   - entry: the next entry.
  ///   - context: gives what was known when it was recorded; asked only where the rules are.
  /// - Returns: what came of it.
  /// - Throws: what `context` throws.
  public mutating func judge(
    _ entry: LedgerEntry, in context: (CaseState) throws -> CaseContext
  ) rethrows -> Outcome {
    defer { take(entry) }
    guard entry.event.type.isOfCasesAlone else { return .elsewhere }
    if follows(entry) { return .followed }
    let context = try context(state)
    leader = entry
    do throws(Refusal) {
      following = Array(try state.decide(Proposal(again: entry), in: context).dropFirst())
      return .allowed
    } catch {
      following = []
      return .refused(error)
    }
  }

  /// Whether the entry stands there because of the one asked last.
  private mutating func follows(_ entry: LedgerEntry) -> Bool {
    guard let expected = following.first, let leader, expected.type == entry.event.type,
      leader.actor == entry.actor
    else { return false }
    if isExact(entry) {
      guard expected == entry.event, leader.occurredOn == entry.occurredOn else { return false }
    }
    following.removeFirst()
    return true
  }

  private func isExact(_ entry: LedgerEntry) -> Bool {
    switch reading {
    case .asRecorded: true
    case .corrected(let exact): exact.contains(entry.position)
    }
  }

  private mutating func take(_ entry: LedgerEntry) {
    guard case .asRecorded = reading else { return state.apply(entry) }
    recorded.append(entry)
    guard entry.event.type == .correctionApplied else { return state.apply(entry) }
    state = CaseState.folded(Corrections.applied(to: recorded).entries)
  }
}

extension CaseReview {
  /// What stands against the entries of a case.
  ///
  /// - Parameters:
  ///   - entries: oldest first.
  ///   - reading: how they are read.
  ///   - context: gives what was known when an entry was recorded, from the state before it.
  /// - Returns: the entries refused, oldest first.
  /// - Throws: what `context` throws.
  public static func findings(
    in entries: [LedgerEntry], reading: Reading, _ context: (LedgerEntry, CaseState) throws -> CaseContext
  ) rethrows -> [DecisionFinding] {
    var review = CaseReview(reading)
    var findings: [DecisionFinding] = []
    for entry in entries {
      let outcome = try review.judge(entry) { state in try context(entry, state) }
      guard let refusal = outcome.refusal else { continue }
      findings.append(DecisionFinding(position: entry.position, type: entry.event.type, refusal: refusal))
    }
    return findings
  }
}

extension Proposal {
  /// The proposal that made an entry, on the day on which it was recorded.
  public init(again entry: LedgerEntry) {
    self.init(
      event: entry.event, occurredOn: entry.occurredOn, actor: entry.actor, office: entry.office,
      today: entry.recordedAt.dateInChina)
  }
}

extension EventType {
  /// Whether a record other than a case decides on it.
  public var isOfRecords: Bool { recordStep != nil }

  /// Whether a payment list decides on it.
  public var isOfPaymentLists: Bool { recordStep?.isOfPaymentLists ?? false }

  /// Whether it is a step of a case and of no other record: what both have is decided in the other.
  var isOfCasesAlone: Bool { caseStep != nil && recordStep == nil }
}

extension RecordStep {
  fileprivate static var isOfPaymentLists: Bool { Record.self == PaymentListState.self }
}
