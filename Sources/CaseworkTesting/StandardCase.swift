public import CaseEvents
import Casework
public import EventEnvelope

/// The events of the standard case: a couple and their child, 低保, 590.00 yuan a month, in spring 2023 (标准案件).
public enum StandardCase {
  /// The day of the application.
  public static let start = CivilDate(daysSinceEpoch: 19_417)
  /// The members of the household.
  public static let persons = ["p-1", "p-2", "p-3"]
  /// The sources asked.
  public static let sources = CaseRules.national.crossCheck.mandatorySources
  /// The amount a month, in fen.
  public static let amountFen: Int64 = 59_000
  /// A digest that stands for any.
  public static let digest = String(repeating: "ab", count: 32)

  /// 提交申请.
  public static var application: ApplicationSubmitted {
    var event = ApplicationSubmitted()
    event.channel = .counter
    event.applicant = persons[0]
    event.wanted = [.dibao]
    event.registeredOffice = "431026101201"
    event.area = .urban
    return event
  }

  /// 申报共同生活成员.
  public static var household: HouseholdDeclared {
    var event = HouseholdDeclared()
    event.members = [member("p-1", .head, "1980-05-02"), member("p-2", .spouse, "1982-07-19")]
    event.members.append(member("p-3", .child, "2010-11-30"))
    return event
  }

  /// A member who counts.
  public static func member(_ person: String, _ relation: Relation, _ born: String) -> Member {
    var member = Member()
    member.person = person
    member.relation = relation
    member.counted = true
    member.born = born
    member.sex = .female
    return member
  }

  /// 申报收入.
  public static var income: IncomeDeclared {
    var item = Income()
    item.person = "p-1"
    item.head = .wage
    item.amountFen = 1_944_000
    var event = IncomeDeclared()
    event.periodFromMonth = "2022-03"
    event.periodToMonth = "2023-02"
    event.items = [item]
    return event
  }

  /// 授权核对.
  public static var authorization: CrossCheckAuthorized {
    var event = CrossCheckAuthorized()
    event.persons = persons
    event.scope = ["all"]
    event.validToOn = "2023-12-31"
    return event
  }

  /// 受理.
  public static func acceptance(on day: String = "2023-03-03") -> ApplicationAccepted {
    var event = ApplicationAccepted()
    event.acceptedOn = day
    return event
  }
}
