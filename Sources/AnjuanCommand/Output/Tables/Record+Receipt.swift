import EventEnvelope
import EventLog
import Wording

extension Record {
  /// What an append answers: where its events stand, durable.
  init(receipt: Receipt) {
    self.init([
      .value(.number("first", Text("First position", "起始位置")), .number(Int64(clamping: receipt.first.rawValue))),
      .value(.number("last", Text("Last position", "末尾位置")), .number(Int64(clamping: receipt.last.rawValue))),
      .value(Column("recordedAt", Text("Recorded at", "记录时间")), .instant(receipt.recordedAt)),
    ])
  }
}
