public import EventLog
public import Wording

extension EventRefusal {
  /// Why the event can't be recorded, in both languages.
  public var text: Text {
    switch self {
    case .recordTooLong(let bytes, let limit):
      Text("the record would have \(bytes) bytes, at most \(limit)", "记录长 \(bytes) 字节，上限 \(limit) 字节")
    case .subjectCount(let count, let limit):
      Text("\(count) subjects; there must be 1 to \(limit)", "主体 \(count) 个，须为 1 至 \(limit) 个")
    case .repeatedSubject(let subject): Text("\(subject) is named twice", "主体 \(subject) 重复")
    case .outsideScope(let office):
      Text("office \(office) is outside of the ledger's scope", "区划 \(office) 不在账本管辖范围内")
    case .causeNotRecorded(let cause): Text("its cause \(cause) isn't an earlier event", "所引事件 \(cause) 并非更早的事件")
    case .fromTheFuture(let occurred, let recorded):
      Text("occurred on \(occurred), after its recording on \(recorded)", "发生日 \(occurred) 晚于记录日 \(recorded)")
    case .givenTimeNotAllowed:
      Text(
        "a recorded time is given, but this ledger keeps its own time (only one made to take history takes times,"
          + " until its first live event)",
        "给出了记录时间，但本账本自行记时（仅新建时设为接受历史时间、且尚无实时事件的账本接受给定时间）")
    case .givenTimeBeforeLast(let given, let last):
      Text("its time \(given) is before the last event's \(last)", "时间 \(given) 早于上一事件的 \(last)")
    case .recordDiffers:
      Text(
        "its record would not have the hash that the line names: the line was changed after its export",
        "其记录摘要与该行所列不符：该行在导出后被改动")
    case .payloadUnfinished: Text("its sealed fields couldn't be sealed", "其密封字段未能加密")
    case .givenTimeInFuture(let given, let now):
      Text("its time \(given) is in the future (now \(now))", "时间 \(given) 在未来（当前 \(now)）")
    }
  }
}
