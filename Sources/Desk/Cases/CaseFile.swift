public import CaseEvents
public import CaseLog
public import Casework
public import EventEnvelope
public import EventLog
import Wording

/// What a ledger says of a case, as of a day and as it was known at a moment (案卷情况).
public struct CaseFile: Sendable {
  /// The case.
  public let caseID: String
  /// What its events by that day add up to.
  public let state: CaseState
  /// The procedure of its office, as it was known.
  public let procedure: ProcedureTable
  /// How it stands on the roll on the day; nil where it isn't on it.
  public let standing: Standing?
  /// The income of the last declaration, costs taken off, in fen; nil where none was declared.
  public let declaredIncome: Int64?
  /// The working days where it is handled, as they were known at the moment.
  public let calendar: WorkingDayCalendar
  /// Its events by that day, corrections applied, oldest first.
  public let entries: [LedgerEntry]
  /// Which events of the ledger were decided elsewhere.
  public let provenance: Provenance

  /// Reads a case.
  ///
  /// - Parameters:
  ///   - caseID: the case.
  ///   - log: the ledger's log.
  ///   - asOf: events by this day; nil for all.
  ///   - knownAt: the moment of knowledge; nil for now.
  ///   - day: the day for which the standing is given.
  /// - Throws: `CaseLookupError` where there is no such case, ``Problem`` where nothing had happened by the day,
  ///   `PolicyFault` of a pack of the procedure that the program can't read.
  public init(
    _ caseID: String, in log: EventLog, asOf: CivilDate? = nil, knownAt: Instant? = nil, on day: CivilDate
  ) throws {
    let reader = CaseReader(try log.snapshot())
    provenance = try reader.provenance()
    let history = try reader.history(ofCase: caseID, knownAt: knownAt)
    entries = history.entries(asOf: asOf)
    guard !entries.isEmpty else {
      throw Problem(.notFound, Text("nothing had happened in the case by that day", "截至该日，此案尚无事件"))
    }
    self.caseID = caseID
    let state = CaseState.folded(entries)
    self.state = state
    let office = state.application?.office ?? entries[0].office
    let known = try reader.procedure(of: office)
    procedure = knownAt.map { known.known(at: $0) } ?? known
    // Deadlines by rules that lack a pack would be wrong, so none are shown.
    let starts = entries.map { TermStart($0.occurredOn, knownAt: $0.recordedAt) }
    if let unread = procedure.rules(on: day).unread ?? procedure.unread(from: starts) { throw unread }
    // What is true of the day may have been decided later; the roll says the same.
    standing = StandingHistory(entries: history.entries).standing(on: day)
    declaredIncome = entries.declaredIncome
    calendar = try reader.calendar(for: office, knownAt: knownAt)
  }
}

extension CaseFile {
  /// The events that were entered late, by the procedure of their days, oldest first.
  public var lateEntries: [LedgerEntry] {
    entries.filter { $0.daysLate > procedure.rules(on: $0.occurredOn).course.lateDays }
  }

  /// The deadlines of the case, and on which day the ledger learnt that one was met; nil where it wasn't.
  ///
  /// - Parameter day: the day asked about.
  /// - Returns: the deadlines, those of the procedure first. Linear in the events.
  public func deadlines(on day: CivilDate) -> [(deadline: Deadline, enteredOn: CivilDate?)] {
    let deadlines = state.deadlines(on: day, calendar: calendar, procedure: procedure)
    var entered: [Deadline: CivilDate] = [:]
    var known = CaseState()
    for entry in entries {
      known.apply(entry)
      for deadline in known.deadlines(on: day, calendar: calendar, procedure: procedure)
      where deadline.metOn != nil && entered[deadline] == nil {
        entered[deadline] = entry.recordedAt.dateInChina
      }
    }
    return deadlines.map { ($0, $0.metOn == nil ? nil : entered[$0]) }
  }

  /// How many days late the latest of them was entered; nil where none was.
  public var mostDaysLate: Int? { lateEntries.map(\.daysLate).max() }
}

extension CaseAccount {
  /// What was due to a case month by month, and what it was paid.
  ///
  /// Months are over by the day of the last payment that the ledger knows of, whosever it is; where it knows of none, by
  /// that of the case's last event. What modules and others record later makes nobody owe anything.
  ///
  /// - Parameters:
  ///   - caseID: the case.
  ///   - log: the ledger's log.
  ///   - knownAt: the moment of knowledge; nil for now.
  ///   - month: up to which month; nil for all that are settled.
  /// - Throws: `CaseLookupError` where there is no such case; what the log refuses.
  public init(of caseID: String, in log: EventLog, knownAt: Instant? = nil, through month: Month? = nil) throws {
    let reader = CaseReader(try log.snapshot())
    let entries = try reader.history(ofCase: caseID, knownAt: knownAt).entries
    let first = entries.first?.position ?? .origin
    let day = try reader.lastPaymentDay(after: first, knownAt: knownAt) ?? entries.last?.occurredOn
    self.init(entries, on: day ?? .earliest, through: month, of: caseID)
  }
}
