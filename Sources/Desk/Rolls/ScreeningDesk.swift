import CaseEvents
public import CaseLog
public import Casework
public import Entitlement
public import EventEnvelope
import EventLog
import Rolls

/// Looks through the enrolled cases for people who may be enrolled alone, and for those who no longer fit (筛查).
public struct ScreeningDesk: Sendable {
  /// A finding, with the office of its case and where a review was scheduled for it.
  public struct Answer: Sendable {
    /// What was found.
    public let finding: ScreeningFinding
    /// The office of the case, twelve digits; empty where it isn't known.
    public let office: String
    /// Where a review was scheduled; nil where none was.
    public let review: Position?
  }

  private let ledger: Ledger
  private let cases: CaseLog
  private let library: PolicyLibrary

  /// Works on a ledger.
  ///
  /// - Parameters:
  ///   - ledger: the ledger, open for recording where reviews are to be scheduled.
  ///   - cases: the log of its cases.
  ///   - library: the packs that it has published.
  public init(_ ledger: Ledger, _ cases: CaseLog, by library: PolicyLibrary) {
    (self.ledger, self.cases, self.library) = (ledger, cases, library)
  }

  /// Screens a county.
  ///
  /// - Parameters:
  ///   - county: six digits; nil for all.
  ///   - day: the day for ages and policy.
  ///   - schedules: whether a review is scheduled for each finding, unless one stands.
  ///   - report: is told how far it is, where rows have to be brought up to date first.
  ///   - answer: takes the findings, one by one.
  /// - Throws: `Refusal` where a review can't be scheduled; what the log and `answer` refuse.
  public func screen(
    county: String?, on day: CivilDate, schedules: Bool, telling report: @escaping Progress.Report = { _ in },
    _ answer: (Answer) throws -> Void
  ) async throws {
    let (screened, supports) = try read(county: county, report)
    for one in screened {
      let elsewhere = { (person: String) in supports[person].map { $0.contains { $0 != one.caseID } } ?? false }
      for finding in one.findings(by: library, on: day, isSupported: elsewhere) {
        let review = schedules ? try await schedule(finding, of: one.caseID, on: day) : nil
        try answer(Answer(finding: finding, office: one.facts.officeCode ?? "", review: review))
      }
    }
  }

  /// The marginal families of the county, and for everybody in a basic category anywhere in which cases.
  private func read(
    county: String?, _ report: @escaping Progress.Report
  ) throws -> ([ScreenedCase], [String: [String]]) {
    var screened: [ScreenedCase] = []
    var supports: [String: [String]] = [:]
    try ledger.forEachRow(of: TimelineProjection.self, knownAt: nil, telling: report) { caseID, row in
      guard row.phase.isEnrolled else { return }
      let one = ScreenedCase(
        caseID, entries: try CaseReader(try ledger.log.snapshot()).history(ofCase: caseID).entries)
      for person in one.supported { supports[person, default: []].append(caseID) }
      if one.isScreened, county.map({ $0 == row.county }) ?? true { screened.append(one) }
    }
    return (screened, supports)
  }

  /// Schedules a review, where none stands for the person and reason; returns where.
  private func schedule(
    _ finding: ScreeningFinding, of caseID: String, on day: CivilDate
  ) async throws -> Position? {
    // Read anew: a proposal for another member may just have been recorded.
    let entries = try CaseReader(try ledger.log.snapshot()).history(ofCase: caseID).entries
    let current = ScreenedCase(caseID, entries: entries)
    guard let review = current.review(for: finding, on: day), let system = Subject("system/screening"),
      let office = current.state.application?.office, let last = entries.last?.position
    else { return nil }
    let proposal = Acting(system, of: office, on: day).proposal(.reviewScheduled(review))
    return try await CaseDesk(cases, executingWith: nil).record(proposal, of: caseID, madeFrom: last).receipt.first
  }
}
