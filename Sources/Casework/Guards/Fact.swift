public import CaseEvents
public import EventEnvelope
public import Wording

/// One thing that a guard found: an identifier, a number, a day; never a name or free text (判断事实).
public enum Fact: Hashable, Sendable {
  /// The phase of the case.
  case phase(CasePhase)
  /// The role in which someone acts.
  case role(ActorRole)
  /// The identifier of a person.
  case person(String)
  /// The identifier of a member of staff.
  case staff(String)
  /// An office.
  case office(Office)
  /// A day that was found.
  case day(CivilDate)
  /// The day that would satisfy the rule.
  case requiredDay(CivilDate)
  /// A month that was found.
  case month(Month)
  /// The month that would satisfy the rule.
  case requiredMonth(Month)
  /// A number that was found.
  case found(Int64)
  /// The number that would satisfy the rule.
  case required(Int64)
  /// A code or identifier of the payload, such as a source, a hit or a field.
  case code(String)
  /// What a decision does to a household at worst.
  case measure(Measure)
  /// A position in the ledger.
  case position(UInt64)
  /// What can't be read of a pack.
  case unread(Text)

  /// What it is.
  public var label: Text {
    switch self {
    case .phase: Text("phase", "阶段")
    case .role: Text("role", "身份")
    case .person: Text("person", "人员")
    case .staff: Text("staff", "经办人")
    case .office: Text("office", "单位")
    case .day: Text("day", "日期")
    case .requiredDay: Text("required day", "应为日期")
    case .month: Text("month", "月份")
    case .requiredMonth: Text("required month", "应为月份")
    case .found: Text("found", "实际")
    case .required: Text("required", "应为")
    case .code: Text("item", "项目")
    case .measure: Text("measure", "事项")
    case .position: Text("position", "序号")
    case .unread: Text("can't be read", "无法识别")
    }
  }

  /// What it says.
  public var value: Text {
    switch self {
    case .phase(let phase): phase.title
    case .role(let role): role.title
    case .person(let text), .staff(let text), .code(let text): Text(text, text)
    case .office(let office): Text(office.description, office.description)
    case .day(let day), .requiredDay(let day): Text(day.description, day.description)
    case .month(let month), .requiredMonth(let month): Text(month.description, month.description)
    case .found(let number), .required(let number): Text(String(number), String(number))
    case .measure(let measure): measure.text
    case .position(let number): Text(String(number), String(number))
    case .unread(let text): text
    }
  }
}
