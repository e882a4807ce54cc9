public import Entitlement
public import Wording

/// Why screening finds what it finds (筛查理由).
public enum ScreeningReason: Sendable {
  /// Severely disabled, of that type and grade.
  case disability(Entitlement.Disability)
  /// Seriously ill.
  case illness
  /// Of that age, in whole years.
  case age(Int)
  /// A full-time student of that level.
  case study(StudentLevel)
  /// Has reached an age at which the group ends.
  case reachedAge(Int)
  /// Has left school, or gone beyond the level of the group.
  case leftSchool
  /// Is no longer known to be severely disabled or seriously ill.
  case recovered
  /// The policy has no such group any more, or the person never belonged to one.
  case noGroup
  /// Has died.
  case died
  /// Is no member of the household any more.
  case left
  /// Doesn't count as a member.
  case notCounted
  /// The household's income has reached the ceiling of every group that the person fits.
  case aboveCeiling
  /// The household as a whole has come to another rung.
  case household(Rung)
  /// Facts are missing, or no policy holds.
  case fault(AssessmentFault)

  /// The code for programs.
  public var code: String {
    switch self {
    case .disability: "disability"
    case .illness: "illness"
    case .age: "age"
    case .study: "study"
    case .reachedAge: "reached-age"
    case .leftSchool: "left-school"
    case .recovered: "recovered"
    case .noGroup: "no-group"
    case .died: "died"
    case .left: "left-household"
    case .notCounted: "not-counted"
    case .aboveCeiling: "above-ceiling"
    case .household: "household"
    case .fault(.missing): "missing-facts"
    case .fault(.policy): "no-policy"
    case .fault(.tooLarge): "too-large"
    case .fault(.version): "no-version"
    }
  }

  /// The reason for people.
  public var text: Text {
    switch self {
    case .disability(let disability):
      Text("\(disability.kind.rawValue) disability, grade \(disability.grade)", "残疾 \(disability.grade) 级")
    case .illness: Text("seriously ill", "重特大疾病")
    case .age(let age): Text("aged \(age)", "\(age) 周岁")
    case .study(let level): Text("studies: \(level.rawValue)", "在读：\(level.chinese)")
    case .reachedAge(let age): Text("has turned \(age)", "已满 \(age) 周岁")
    case .leftSchool: Text("has left school, or gone beyond a first degree", "已离校或已超出本科阶段")
    case .recovered: Text("no longer severely disabled or seriously ill", "已不属重度残疾或重特大疾病")
    case .noGroup: Text("belongs to no group of the policy", "不属于政策规定的任何对象类别")
    case .died: Text("has died", "已死亡")
    case .left: Text("no longer a member of the household", "已非家庭成员")
    case .notCounted: Text("doesn't count as a member", "不计入共同生活家庭成员")
    case .aboveCeiling: Text("the household's income has reached the ceiling", "家庭人均收入已达上限")
    case .household(let rung): Text("the household has come to: \(rung.rawValue)", "家庭现符合：\(rung.chinese)")
    case .fault(let fault): fault.text
    }
  }
}

extension StudentLevel {
  fileprivate var chinese: String {
    switch self {
    case .none: "无"
    case .preschool: "学前"
    case .compulsory: "义务教育"
    case .secondary: "高中、中职"
    case .undergraduate: "本科、专科"
    case .postgraduate: "研究生"
    }
  }
}
