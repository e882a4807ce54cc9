public import Instruments
public import Wording
import EventEnvelope

/// A deadline as its stage declares it, with what it rests on (期限).
public final class DeadlineRule: Sendable {
  /// Its stable code, which answers hold.
  public let code: String
  /// On what it rests, oldest first.
  public let citations: [Citation]
  /// What has to happen, in words.
  public let title: Text
  /// The terms that run in a case, or ran and were met, each by the rules of its start.
  let terms: @Sendable (CaseState, ProcedureTable) -> [DeadlineTerm]

  init(
    _ code: String, _ citations: Citation..., title: Text,
    terms: @escaping @Sendable (CaseState, ProcedureTable) -> [DeadlineTerm]
  ) {
    self.code = code
    self.citations = citations
    self.title = title
    self.terms = terms
  }

  /// All of them, those of the procedure first, in the order in which they are shown.
  public static let allCases: [DeadlineRule] = [
    .supplement, .urgencyAccount, .recheck, .investigationStart, .opinion, .total, .countyDecision, .refusalNotice,
    .publication, .noticeEnd, .views, .exitNoticeEnd, .exitObjection, .bereavement, .review, .validity, .gradualExitEnd,
    .exit, .dispute,
  ]
}

extension DeadlineRule: Hashable {
  /// Whether both are the same deadline.
  public static func == (left: DeadlineRule, right: DeadlineRule) -> Bool { left.code == right.code }

  /// Hashes the code.
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

/// One term: until when, and the day on which it was met.
struct DeadlineTerm {
  /// The last day in time.
  enum End {
    /// A day that is given.
    case on(CivilDate)
    /// So many working days after the day that starts the term.
    case workingDays(Int, after: CivilDate)
  }

  let end: End
  let metOn: CivilDate?

  init(_ end: End, metOn: CivilDate? = nil) {
    self.end = end
    self.metOn = metOn
  }
}
