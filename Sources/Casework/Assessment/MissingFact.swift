public import EventEnvelope
public import Wording

/// A fact that an assessment needs and a case's events don't tell, or tell in two ways (核算所缺事实).
public struct MissingFact: Hashable, Sendable {
  /// What is missing.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// No application stands open.
    case application
    /// The household isn't declared.
    case household
    /// No income is declared, not even that there is none.
    case income
    /// No asset is declared, not even that there is none.
    case assets
    /// The declared period isn't one.
    case period
    /// An income is said to be exempt and has no kind by which a policy could exempt it.
    case incomeKind
    /// A field of a member isn't given, or not as something that exists.
    case relation, sex, born
    /// A disability without its type or grade.
    case disabilityGrade
    /// A member who is declared to count, or not to, where the facts about them say otherwise.
    case countedGround
    /// Whether those who owe support can give it, where 特困 is asked for.
    case obligor
    /// The six items of self-care, where 特困 is asked for or found.
    case selfCare
    /// The finding on labour and the declared health differ, where labour income is imputed.
    case labourCapacity
    /// A hit was found to be true, and no declaration since says what it means.
    case hit
    /// Nobody counts.
    case countedMember
  }

  /// What is missing.
  public let kind: Kind
  /// About whom, by the bare identifier; nil where it is about the household.
  public let person: String?
  /// The event that leaves it open; nil where there is none.
  public let position: Position?

  /// Makes a missing fact from its parts.
  public init(_ kind: Kind, person: String? = nil, at position: Position? = nil) {
    self.kind = kind
    self.person = person
    self.position = position
  }

  /// What is missing, about whom and where, for people.
  public var text: Text {
    let (what, place) = (kind.text, [person, position.map { "@\($0)" }].compactMap(\.self).joined(separator: " "))
    guard !place.isEmpty else { return what }
    return Text("\(what.english) (\(place))", "\(what.chinese)（\(place)）")
  }
}

extension MissingFact.Kind {
  /// What is missing, for people.
  public var text: Text {
    switch self {
    case .application: Text("an open application", "在办的申请")
    case .household: Text("the declaration of the household", "共同生活家庭成员申报")
    case .income: Text("the declaration of income", "收入申报")
    case .assets: Text("the declaration of assets", "财产申报")
    case .period: Text("a declared period that ends after it begins", "起止正确的申报期间")
    case .incomeKind: Text("the kind of an income said to be exempt", "申报为不计入的收入的种类")
    case .relation: Text("the relation to the head", "与户主关系")
    case .sex: Text("the sex", "性别")
    case .born: Text("the day of birth", "出生日期")
    case .disabilityGrade: Text("type and grade of the disability", "残疾类别与等级")
    case .countedGround: Text("why the member counts or doesn't: the facts say otherwise", "该成员是否计入的依据：与所申报的事实不符")
    case .obligor: Text("whether those who owe support can give it", "法定义务人履行义务能力")
    case .selfCare: Text("the assessment of self-care", "自理能力评估")
    case .labourCapacity: Text("agreement of labour capacity and declared health", "劳动力系数认定与申报的健康状况一致")
    case .hit: Text("a declaration of what a hit was found to be", "核对属实事项的申报")
    case .countedMember: Text("a member who counts", "计入的共同生活家庭成员")
    }
  }
}
