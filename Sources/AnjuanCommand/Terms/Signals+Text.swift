import CaseEvents
import Wording

extension SignalKind {
  /// The value in both languages.
  var text: Text {
    switch self {
    case .medicalCost: Text("large medical cost", "大额医疗支出")
    case .newDisability: Text("new disability", "新增残疾")
    case .unemployment: Text("unemployment", "失业")
    case .education: Text("education", "就学")
    case .death: Text("death", "死亡")
    case .vehicle: Text("vehicle bought", "购车")
    case .unspecified: Text("unspecified", "未说明")
    case .UNRECOGNIZED(let value): Text("value \(value)", "取值 \(value)")
    }
  }
}

extension SignalLevel {
  /// The value in both languages.
  var text: Text {
    switch self {
    case .blue: Text("blue", "蓝色")
    case .yellow: Text("yellow", "黄色")
    case .red: Text("red", "红色")
    case .unspecified: Text("unspecified", "未说明")
    case .UNRECOGNIZED(let value): Text("value \(value)", "取值 \(value)")
    }
  }
}

extension TriageStep {
  /// The value in both languages.
  var text: Text {
    switch self {
    case .visit: Text("visit", "入户走访")
    case .review: Text("review", "启动复核")
    case .note: Text("note", "知悉")
    case .unspecified: Text("unspecified", "未说明")
    case .UNRECOGNIZED(let value): Text("value \(value)", "取值 \(value)")
    }
  }
}
