import CaseEvents
import EventEnvelope
import EventLog
import Wording

extension Listing {
  /// The events that a decision came to, with where they stand; none stand anywhere where nothing was recorded.
  init(decided events: [CaseEvent], at receipt: Receipt?) {
    self.init(
      columns: [
        .number("position", Text("POSITION", "位置")), Column("type", Text("EVENT", "事件")),
        Column("recordedAt", Text("RECORDED", "记录时间")), Column("summary", Text("SUMMARY", "摘要")),
      ],
      rows: events.enumerated().map { index, event in
        let title = event.type.title
        return [
          Cell(receipt) { .number($0.first.rawValue + UInt64(index)) }, .label(title, code: title.english),
          Cell(receipt) { .instant($0.recordedAt) }, .label(event.summary, code: event.summary.english),
        ]
      })
  }
}
