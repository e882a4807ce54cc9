public import Entitlement
public import Wording

/// Why a case can't be assessed (不能核算的原因).
public enum AssessmentFault: Error, Sendable {
  /// Facts are missing or contradict each other; all of them, at least one.
  case missing([MissingFact])
  /// No parameters hold for the household on the day.
  case policy(PolicyFault)
  /// It was made by a version of the accounting that this program doesn't have.
  case version(UInt32)
  /// A figure is beyond what an event can hold.
  case tooLarge

  /// What it is, for people.
  public var text: Text {
    switch self {
    case .missing(let facts):
      Text(
        "missing: " + facts.map(\.text.english).joined(separator: "; "),
        "缺少：" + facts.map(\.text.chinese).joined(separator: "；"))
    case .policy(let fault): fault.text
    case .version(let number):
      Text("this program doesn't have version \(number) of the accounting", "本程序没有核算规则第 \(number) 版")
    case .tooLarge: Text("a figure is too large to be recorded", "数值过大，无法记录")
    }
  }
}
