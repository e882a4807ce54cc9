import CaseEvents
import CaseLog
import Casework
import EventEnvelope
import EventLog

/// Judges the events of one state of a ledger, record by record.
struct DecisionJudge {
  typealias Found = (DecisionAudit.Finding) throws -> Void

  /// How many events of each type were judged so far.
  private(set) var counts: [EventType: DecisionAudit.Count] = [:]
  private let contexts: DecisionContexts
  private let scope: Scope
  private let provenance: Provenance
  private let update: (Int) -> Void
  /// The positions judged, a bit each: an event that concerns two records counts once, and one of none isn't forgotten.
  private var judged: [UInt64] = []
  private var total = 0

  /// Begins with nothing judged.
  ///
  /// - Parameters:
  ///   - scope: the part of the country that the ledger keeps.
  ///   - modules: whose rule steps packs may name.
  ///   - provenance: which events were decided elsewhere.
  ///   - opening: opens who people are; nil where nothing of that is known.
  ///   - update: is told how many events were judged.
  init(
    of scope: Scope, with modules: BuiltInModules, knowing provenance: Provenance, opening: (any IdentityOpening)?,
    telling update: @escaping (Int) -> Void
  ) {
    (self.scope, self.provenance, self.update) = (scope, provenance, update)
    contexts = DecisionContexts(opening: opening, executingWith: modules)
  }

  // MARK: Cases

  /// Judges a case's events, and executes its assessments again.
  mutating func judgeCase(_ subject: Subject, _ reader: borrowing CaseReader, _ found: Found) throws {
    let caseID = String(subject.id)
    let thread = try reader.recorded(of: subject)
    var review = CaseReview(.asRecorded)
    var unused: [Subject] = []
    for (index, entry) in thread.enumerated() {
      let outcome = try review.judge(entry) { state in
        let (proposal, end) = (Proposal(again: entry), entry.position.previous)
        guard proposal.event.isAboutCorrection else {
          return try contexts.context(of: proposal, on: caseID, in: state, through: end, reader, reading: &unused)
        }
        let known = Corrections.applied(to: Array(thread[..<index])).entries
        return try contexts.context(
          of: proposal, on: caseID, after: known, state, through: end, reader, reading: &unused)
      }
      unused.removeAll(keepingCapacity: true)
      if case .elsewhere = outcome { continue }
      var reason = outcome.refusal.map { DecisionAudit.Finding.Reason.refused($0) }
      if outcome.refusal?.guard == .assessmentExecuted, entry.event.type == .assessmentComputed,
        let executed = contexts.executions[entry.position]
      {
        reason = .executedAgain(executed.outcome)
      }
      try take(entry, subject, reason, found)
    }
  }

  // MARK: Payment lists

  /// Judges a payment list and the answers of its bank.
  mutating func judgeList(_ subject: Subject, _ reader: borrowing CaseReader, _ found: Found) throws {
    var list = PaymentListState()
    for entry in try reader.recorded(of: subject) {
      if entry.event.type.isOfPaymentLists {
        let (proposal, end) = (Proposal(again: entry), entry.position.previous)
        let context = try contexts.context(
          of: proposal, onRecord: String(subject.id), through: end, keeping: scope, reader)
        let grounds = try contexts.grounds(of: entry.event, on: list, String(subject.id), through: end, reader)
        let refusal = refusal { () throws(Refusal) in _ = try list.decide(proposal, in: context, on: grounds) }
        try take(entry, subject, refusal.map { .refused($0) }, found)
      }
      list.apply(entry)
    }
  }

  // MARK: Other records

  /// Judges staff, packs, calendars, modules, persons' data and the ledger itself, in the order of their recording.
  mutating func judgeSmallRecords(_ reader: borrowing CaseReader, _ found: Found) throws {
    let types = EventType.allCases.filter { $0.isOfRecords && !$0.isOfPaymentLists }
    for (entry, subject) in try reader.entriesOfRecords(ofTypes: Set(types)) {
      let refusal = try judge(entry, of: subject, reader)
      try take(entry, subject, refusal.map { .refused($0) }, found)
    }
  }

  private mutating func judge(
    _ entry: LedgerEntry, of subject: Subject, _ reader: borrowing CaseReader
  ) throws -> Refusal? {
    let (proposal, end) = (Proposal(again: entry), entry.position.previous)
    let context = try contexts.context(
      of: proposal, onRecord: String(subject.id), through: end, keeping: scope, reader)
    switch SubjectKind(rawValue: String(subject.kind)) {
    case .staff, .training:
      let staff = try contexts.staff(subject, through: end, reader)
      return refusal { () throws(Refusal) in _ = try staff.decide(proposal, in: context) }
    case .policy:
      let policies = try contexts.policies(through: end, reader)
      return refusal { () throws(Refusal) in _ = try policies.decide(proposal, in: context) }
    case .calendar:
      let calendars = try reader.calendars(through: end)
      return refusal { () throws(Refusal) in _ = try calendars.decide(proposal, in: context) }
    case .module:
      let modules = try reader.modules(through: end)
      return refusal { () throws(Refusal) in _ = try modules.decide(proposal, in: context) }
    case .ledger:
      return refusal { () throws(Refusal) in _ = try LedgerRecord.decide(proposal, in: context) }
    case .person:
      let person = PersonRecord.folded(try reader.entries(of: subject, through: end))
      let known = try contexts.personContext(of: proposal, on: subject, context, through: end, reader)
      return refusal { () throws(Refusal) in _ = try person.decide(proposal, in: known) }
    case .case, .list, nil: return Refusal(ofNoRecord: entry)
    }
  }

  /// What no record was asked about: an event that stands beside the record that it belongs to.
  mutating func judgeRest(_ reader: borrowing CaseReader, _ found: Found) throws {
    for (word, bits) in judged.enumerated() where bits != .max {
      for bit in 0..<64 where bits & (1 << UInt64(bit)) == 0 {
        let position = Position(UInt64(word) * 64 + UInt64(bit))
        guard position > .origin, position <= reader.last, let (entry, subject) = try reader.entry(at: position) else {
          continue
        }
        try take(entry, subject, .refused(Refusal(ofNoRecord: entry)), found)
      }
    }
  }

  // MARK: Counting

  private mutating func take(
    _ entry: LedgerEntry, _ record: Subject, _ reason: DecisionAudit.Finding.Reason?, _ found: Found
  ) throws {
    let (word, bit) = (Int(entry.position.rawValue / 64), UInt64(1) << (entry.position.rawValue % 64))
    if word >= judged.count { judged += Array(repeating: 0, count: word - judged.count + 1) }
    let isFirst = judged[word] & bit == 0
    judged[word] |= bit
    if isFirst {
      counts[entry.event.type, default: DecisionAudit.Count()].judged += 1
      if provenance.isElsewhere(entry.position) { counts[entry.event.type]?.elsewhere += 1 }
    }
    total += isFirst ? 1 : 0
    if total.isMultiple(of: 4_096) { update(total) }
    guard let reason else { return }
    counts[entry.event.type, default: DecisionAudit.Count()].refused += 1
    try found(DecisionAudit.Finding(position: entry.position, type: entry.event.type, record: record, reason: reason))
  }

  private func refusal(_ decide: () throws(Refusal) -> Void) -> Refusal? {
    do throws(Refusal) {
      try decide()
      return nil
    } catch { return error }
  }
}

extension Refusal {
  /// The refusal of an event that stands in no record of its kind.
  fileprivate init(ofNoRecord entry: LedgerEntry) {
    self.init(.phaseAllowsEvent, event: entry.event.type, on: entry.occurredOn)
  }
}

extension CaseEvent {
  /// Whether what it asks for or does has to be tried on the whole case.
  fileprivate var isAboutCorrection: Bool { type == .correctionRequested || type == .correctionApplied }
}
