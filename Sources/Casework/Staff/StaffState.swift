public import CaseEvents
public import EventEnvelope

/// What the ledger knows of a member of staff: posts, certificates, relatives and conflicts (人员状态).
public struct StaffState: Hashable, Sendable {
  /// The posts held, in ascending order of day.
  public internal(set) var postings: [Posting] = []
  /// The certificates earned.
  public internal(set) var certificates: [Certificate] = []
  /// The courses attended.
  public internal(set) var courses: [String] = []
  /// Persons declared as close relatives (近亲属备案).
  public internal(set) var relatives: [String] = []
  /// Cases declared as conflicts of interest (回避).
  public internal(set) var conflicts: [String] = []

  /// The state before any event.
  public init() {}

  /// The state that the events of one member of staff add up to.
  public static func folded(_ entries: some Sequence<LedgerEntry>) -> StaffState {
    entries.reduce(into: StaffState()) { $0.apply($1) }
  }

  /// The post held on the day; nil where there is none yet.
  public func posting(on day: CivilDate) -> Posting? { postings.last { $0.from <= day } }

  /// Whether a certificate holds on the day.
  public func isCertified(on day: CivilDate) -> Bool {
    certificates.contains { $0.from <= day && day <= $0.until }
  }

  /// Whether the person is a declared close relative.
  public func isRelated(to person: String) -> Bool { relatives.contains(person) }

  mutating func add(_ certificate: Certificate) { certificates.append(certificate) }

  mutating func add(_ role: Role, office text: String, from: CivilDate) {
    guard let office = Office(text) else { return }
    postings.append(Posting(role: role, office: office, from: from))
    postings.sort { $0.from < $1.from }
  }
}

/// A post that someone holds from a day on (岗位).
public struct Posting: Hashable, Sendable {
  /// What the post may do.
  public let role: Role
  /// The office it belongs to.
  public let office: Office
  /// The first day.
  public let from: CivilDate
}

/// A certificate of training (培训合格).
public struct Certificate: Hashable, Sendable {
  /// The course.
  public let course: String
  /// The first day on which it holds.
  public let from: CivilDate
  /// The last day on which it holds.
  public internal(set) var until: CivilDate
}
