import Wording

/// Why a proposal of a module wasn't put to the rules.
enum ModuleRefusal: Error, Sendable {
  /// It isn't a valid event.
  case invalid(Text)
  /// Its type isn't in the manifest, or wasn't allowed.
  case type
  /// It is for an office, or about a case, of another county.
  case county
  /// It names a member of staff as the one who acts.
  case actor
  /// It is for staff to decide on, and holds what could tell who somebody is.
  case identity
  /// It is about something else than a case.
  case subject

  /// Why.
  var text: Text {
    switch self {
    case .invalid(let reason):
      Text("it isn't a valid event: \(reason.english)", "不是有效事件：\(reason.chinese)")
    case .type: Text("its type isn't in the manifest, or wasn't allowed to it", "类型不在清单内，或未获准提出")
    case .county: Text("it concerns another county", "涉及其他县")
    case .actor: Text("a module may speak for persons only", "模块只能以人员名义提出")
    case .identity:
      Text("what staff have to decide on may hold no identity and no text about a person", "须由工作人员处理的建议不得含身份信息或有关个人的文字")
    case .subject: Text("it isn't about a case", "不是关于案卷的事件")
    }
  }
}
