public import EventEnvelope

extension HouseholdMember {
  /// Whether a disability is severe.
  public var isSeverelyDisabled: Bool { disability?.isSevere ?? false }

  /// The health class that labour is judged by (健康类别).
  public var healthClass: HealthClass {
    let isUnable = disability.map { $0.isSevere || $0.grade == 4 && ($0.kind == .intellectual || $0.kind == .mental) }
    if isUnable == true || illness == .serious { return .none }
    return disability != nil || illness == .chronic ? .light : .healthy
  }

  /// Whether the member is one of those who live together (共同生活家庭成员).
  ///
  /// 民发〔2021〕57号, article 7.
  public func isCounted(on day: CivilDate) -> Bool { isCounted(age: born.age(on: day)) }

  /// The same, where the age on the day is told, in whole years.
  func isCounted(age: @autoclosure () -> Int) -> Bool {
    if exclusion != nil { return false }
    switch relation {
    case .head, .spouse: return true
    case .other: return false
    case .child:
      if isDependent || age() < 18 { return true }
      switch student {
      case .preschool, .compulsory, .secondary, .undergraduate: return true
      case .postgraduate: return false
      case .none: return livesWith
      }
    case .parent, .grandparent, .grandchild, .sibling: return livesWith
    }
  }
}
