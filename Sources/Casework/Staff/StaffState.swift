public import CaseEvents
public import EventEnvelope

/// What the ledger knows of a member of staff: posts, certificates, relatives and conflicts (人员状态).
public struct StaffState: Hashable, Sendable {
  /// The posts held, in ascending order of day.
  public private(set) var postings: [Posting] = []
  /// The certificates earned.
  public private(set) var certificates: [Certificate] = []
  /// The courses attended.
  public private(set) var courses: [String] = []
  /// Persons declared as close relatives (近亲属备案).
  public private(set) var relatives: [String] = []
  /// Cases declared as conflicts of interest (回避).
  public private(set) var conflicts: [String] = []

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

  /// Takes an event of this member of staff into the state; total.
  ///
  /// The caller passes the events of one member only: which one, the state doesn't know.
  public mutating func apply(_ entry: LedgerEntry) {
    switch entry.event {
    case .staffPosted(let payload): post(payload.role, office: payload.office, from: payload.fromOn)
    case .staffTransferred(let payload): post(payload.role, office: payload.office, from: payload.fromOn)
    case .trainingAttended(let payload): courses.append(payload.course)
    case .staffCertified(let payload):
      guard let from = CivilDate(payload.certifiedOn), let until = CivilDate(payload.validUntilOn) else { return }
      add(Certificate(course: payload.course, from: from, until: until))
    case .certificationLapsed(let payload):
      guard let lapsed = CivilDate(payload.lapsedOn) else { return }
      for index in certificates.indices where certificates[index].from < lapsed {
        certificates[index].until = min(certificates[index].until, lapsed.adding(days: -1))
      }
    case .relativeRelationDeclared(let payload): relatives.append(payload.person)
    case .conflictOfInterestDeclared(let payload): conflicts.append(payload.caseID)
    default: break  // events of other records leave a member of staff as he or she is
    }
  }

  mutating func add(_ certificate: Certificate) { certificates.append(certificate) }

  private mutating func post(_ role: Role, office text: String, from day: String) {
    guard let from = CivilDate(day) else { return }
    add(role, office: text, from: from)
  }

  mutating func add(_ role: Role, office text: String, from: CivilDate) {
    guard let office = Office(text) else { return }
    postings.append(Posting(role: role, office: office, from: from))
    postings.sort { $0.from < $1.from }
  }
}
