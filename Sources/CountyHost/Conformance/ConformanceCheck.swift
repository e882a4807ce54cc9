public import Wording

/// What a module is held to before it sees a ledger.
public enum ConformanceCheck: String, CaseIterable, Sendable {
  case hello, refusal, order, window, proposals, repeatable, again, unknown, collect, question, drain, shutdown, closed

  /// What the check asks for.
  public var title: Text {
    switch self {
    case .hello: Text("says hello in time, with a manifest that is in order", "按时发出 hello，清单有效")
    case .refusal: Text("ends with status 0 when it is refused", "被拒绝时以状态 0 结束")
    case .order: Text("acknowledges each event once, in order, in time", "按序、按时确认每个事件，且仅一次")
    case .window: Text("takes a whole window of events at once", "可一次接收整个窗口的事件")
    case .proposals: Text("proposes only what its manifest says, in its county, and well formed", "仅按清单提出本县建议，格式正确")
    case .repeatable: Text("the same events lead to the same proposals", "相同事件得出相同建议")
    case .again: Text("proposes nothing for events that come again", "对重发的事件不再提出建议")
    case .unknown: Text("passes over what a later version may say", "忽略后续版本的未知消息")
    case .collect: Text("offers the same again until it is decided, well formed", "采集事项在有结果前原样重提，格式正确")
    case .question: Text("answers a question, or declines", "回答询问，或说明无法回答")
    case .drain: Text("says when all is dealt with and saved", "处理并保存完毕后发出 drained")
    case .shutdown: Text("ends with status 0 when it is told to", "收到 shutdown 后以状态 0 结束")
    case .closed: Text("ends when its input ends, and saves nothing unasked", "输入结束时自行结束，且不擅自保存")
    }
  }
}

/// The result of a check: nil where the module holds it, else why not.
public struct ConformanceResult: Hashable, Sendable {
  /// What was checked.
  public let check: ConformanceCheck
  /// Why it doesn't hold; nil where it does.
  public let fault: Text?
}
