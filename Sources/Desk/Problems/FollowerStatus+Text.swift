public import EventLog
public import Wording

extension FollowerFailure {
  /// Why the event couldn't be applied, for people.
  public var reasonText: Text {
    let parts = reason.split(separator: " ", maxSplits: 1).map(String.init)
    let detail = parts.count > 1 ? parts[1] : ""
    return switch parts.first {
    case "unknown-type": Text("this anjuan doesn't know the event type \(detail)", "本版 anjuan 不认识事件类型 \(detail)")
    case "unreadable-payload": Text("its payload can't be read as its type", "其内容无法按类型解读")
    case "damaged-record": Text("the record is damaged", "记录已损坏")
    case "damaged-row": Text("a stored row is damaged", "存储的投影行已损坏")
    default: Text(reason, reason)
    }
  }
}

extension FollowerStanding {
  /// The standing for people.
  public var title: Text {
    switch self {
    case .live: Text("live", "最新")
    case .catchingUp: Text("catching up", "追赶中")
    case .retrying: Text("retrying", "重试中")
    case .stuck: Text("stuck", "停滞")
    case .outdated: Text("to be rebuilt", "待重建")
    }
  }
}
