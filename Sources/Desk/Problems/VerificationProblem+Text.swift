public import EventLog
public import Wording

extension VerificationProblem {
  /// What is wrong, in both languages.
  public var text: Text {
    switch self {
    case .record(let position, let damage):
      Text(description, "第 \(position) 条记录：\(damage.text.chinese)")
    case .foreignKey(let position): Text(description, "事件表：第 \(position) 条之后有一个键不是位置")
    case .timeWentBack(let position): Text(description, "第 \(position) 条记录：记录时间早于前一条")
    case .link(let position, let subject, let found, let expected):
      Text(description, "第 \(position) 条记录：主体 \(subject) 的链接指向 \(found)，应为 \(expected)")
    case .head(let subject, let found, let expected):
      Text(
        description,
        "主体 \(subject) 的索引：末位 \(found.last)、共 \(found.count) 条，应为末位 \(expected.last)、共 \(expected.count) 条")
    case .headDamaged(let subject): Text(description, "主体 \(subject) 的索引已损坏")
    case .tree(let position, let count):
      Text(description, "默克尔树：第 \(position) 条之后 \(count) 条记录的摘要缺失或不符")
    case .treeForeign: Text(description, "默克尔树：有一项不属于本账本")
    case .rolledBack(let anchored, let found) where found < anchored:
      Text(description, "锚点：账本曾写到第 \(anchored) 条，现止于第 \(found) 条")
    case .rolledBack(let anchored, _): Text(description, "锚点：第 \(anchored) 条及之前的记录与当初不同")
    case .anchorMissing: Text(description, "锚点文件缺失、无法读取或属于其他账本")
    case .meta(let name): Text(description, "元数据 \(name)：缺失、损坏或与账本不符")
    }
  }
}

extension RecordDamage {
  /// What is wrong with a record, in both languages.
  public var text: Text {
    switch self {
    case .missing: Text(description, "缺失")
    case .tooShort: Text(description, "被截短")
    case .layout(let version): Text(description, "布局版本 \(version) 未知")
    case .algorithm(let algorithm): Text(description, "摘要算法 \(algorithm) 未知")
    case .position(let position): Text(description, "自称为第 \(position) 条")
    case .actor: Text(description, "经办人无法读取")
    case .office: Text(description, "机构不是区划代码")
    case .cause: Text(description, "所引事件并非更早的事件")
    case .subject(let index): Text(description, "第 \(index + 1) 个主体或其链接无法读取")
    case .hash: Text(description, "内容与其摘要不符")
    }
  }
}
