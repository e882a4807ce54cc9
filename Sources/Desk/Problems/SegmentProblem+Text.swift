public import EventLog
public import Wording

extension SegmentProblem {
  /// What is wrong, in both languages.
  public var text: Text {
    switch self {
    case .manifest: Text(description, "ledger.json：与归档时不符")
    case .indexLine(let number): Text(description, "segments.jsonl 第 \(number) 行：与写入时不符")
    case .indexCutShort: Text(description, "segments.jsonl：末行不完整")
    case .missing(let path): Text(description, "\(path)：缺失")
    case .differs(let path): Text(description, "\(path)：与写入时不符")
    case .foreign(let path): Text(description, "\(path)：索引中没有此文件")
    }
  }
}
