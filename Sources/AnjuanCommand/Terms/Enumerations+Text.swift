import CaseEvents
import Wording

extension SourceStatus {
  /// The value in both languages.
  var text: Text {
    switch self {
    case .hit: Text("hit", "有记录")
    case .noHit: Text("no hit", "无记录")
    case .noAnswer: Text("no answer", "未反馈")
    case .notConnected: Text("not connected", "未接通")
    case .unspecified: Text("unspecified", "未说明")
    case .UNRECOGNIZED(let value): Text("value \(value)", "取值 \(value)")
    }
  }
}

extension HitOutcome {
  /// The value in both languages.
  var text: Text {
    switch self {
    case .`true`: Text("true", "属实")
    case .explained: Text("explained", "已说明")
    case .stale: Text("stale", "数据过时")
    case .wrongPerson: Text("wrong person", "非本人")
    case .unspecified: Text("unspecified", "未说明")
    case .UNRECOGNIZED(let value): Text("value \(value)", "取值 \(value)")
    }
  }
}

extension ObjectionResult {
  /// The value in both languages.
  var text: Text {
    switch self {
    case .upheld: Text("upheld", "成立")
    case .partly: Text("partly upheld", "部分成立")
    case .dismissed: Text("dismissed", "不成立")
    case .unspecified: Text("unspecified", "未说明")
    case .UNRECOGNIZED(let value): Text("value \(value)", "取值 \(value)")
    }
  }
}

extension ReviewResult {
  /// The value in both languages.
  var text: Text {
    switch self {
    case .same: Text("same", "不变")
    case .up: Text("up", "增发")
    case .down: Text("down", "减发")
    case .stop: Text("stop", "停发")
    case .unspecified: Text("unspecified", "未说明")
    case .UNRECOGNIZED(let value): Text("value \(value)", "取值 \(value)")
    }
  }
}

extension GradualEnd {
  /// The value in both languages.
  var text: Text {
    switch self {
    case .completed: Text("completed", "期满")
    case .belowLine: Text("below the line again", "重新低于标准")
    case .cap: Text("above the cap", "超过上限")
    case .unspecified: Text("unspecified", "未说明")
    case .UNRECOGNIZED(let value): Text("value \(value)", "取值 \(value)")
    }
  }
}

extension DisputeOutcome {
  /// The value in both languages.
  var text: Text {
    switch self {
    case .upheld: Text("upheld", "支持")
    case .partly: Text("partly upheld", "部分支持")
    case .dismissed: Text("dismissed", "不支持")
    case .withdrawn: Text("withdrawn", "撤回")
    case .unspecified: Text("unspecified", "未说明")
    case .UNRECOGNIZED(let value): Text("value \(value)", "取值 \(value)")
    }
  }
}
