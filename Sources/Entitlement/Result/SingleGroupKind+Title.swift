public import Wording

extension SingleGroupKind {
  /// The group for people.
  public var title: Text {
    switch self {
    case .severeDisability: Text("severe disability", "重度残疾")
    case .seriousIllness: Text("serious illness", "重特大疾病")
    case .minorUnder(let age): Text("under \(age)", "未满 \(age) 周岁")
    case .studentUpTo: Text("full-time student", "全日制在读学生")
    case .ageFrom(let age): Text("\(age) or over", "年满 \(age) 周岁")
    }
  }
}
