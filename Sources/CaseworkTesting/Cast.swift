public import CaseEvents
public import Casework
public import EventEnvelope

/// The people of a scenario: one family and the staff of one county, all certified for 2022 to 2029 (场景人物).
public enum Cast: String, CaseIterable, Hashable, Sendable {
  /// The applicant and head of the household.
  case applicant
  /// Someone who is not of the household.
  case stranger
  /// A village cadre.
  case village
  /// The township clerk who accepts and gives the opinion.
  case clerk
  /// A township investigator.
  case investigator
  /// Another township investigator.
  case secondInvestigator
  /// The county's reviewer, who confirms.
  case reviewer
  /// Another of the county's staff.
  case countyStaff
  /// The cross-check agency.
  case checker
  /// Finance.
  case treasurer
  /// The agent bank.
  case teller
  /// The city bureau.
  case city
  /// The system.
  case system

  /// The identifier, as payloads give it.
  public var id: String {
    switch self {
    case .applicant: "p-1"
    case .stranger: "p-9"
    case .village, .clerk, .investigator, .secondInvestigator, .reviewer, .countyStaff, .checker, .treasurer,
      .teller, .city, .system:
      "s-\(rawValue)"
    }
  }

  /// The subject that stands as the actor.
  public var subject: Subject? {
    switch self {
    case .applicant, .stranger: Subject(kind: "person", id: id)
    case .system: Subject(kind: "system", id: "timer")
    case .village, .clerk, .investigator, .secondInvestigator, .reviewer, .countyStaff, .checker, .treasurer,
      .teller, .city:
      Subject(kind: "staff", id: id)
    }
  }

  /// The role of the post; nil for people and the system.
  public var role: Role? {
    switch self {
    case .village: .village
    case .clerk, .investigator, .secondInvestigator: .township
    case .reviewer, .countyStaff: .county
    case .checker: .checker
    case .treasurer: .finance
    case .teller: .bank
    case .city: .city
    case .applicant, .stranger, .system: nil
    }
  }

  /// The twelve digits of the office.
  public var officeCode: String {
    switch self {
    case .village: "431026101201"
    case .applicant, .stranger, .clerk, .investigator, .secondInvestigator, .system: "431026101000"
    case .reviewer, .countyStaff, .checker, .treasurer, .teller: "431026000000"
    case .city: "431000000000"
    }
  }

  /// The state of the member of staff: posted and certified since 2022.
  public var staff: StaffState {
    guard let role else { return StaffState() }
    return StaffState.posted(role, office: officeCode, from: "2022-01-01", certifiedUntil: "2029-12-31")
  }
}
