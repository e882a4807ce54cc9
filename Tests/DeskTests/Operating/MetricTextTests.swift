import Testing

@testable import Desk

@Suite struct MetricTextTests {
  @Test func `metrics are written with help, type, labels and escapes`() {
    let text = MetricText.text([
      Metric("anjuan_ledger_events_total", .counter, "Events \\ recorded\nso far.", 12 as UInt64),
      Metric(
        "anjuan_store_used_bytes", .gauge, "Bytes.",
        [Metric.Sample(4_096, ["file": "a\"b\\c\nd", "kind": "县"]), Metric.Sample(-1)]),
      Metric("anjuan_age_seconds", .gauge, "Age.", [Metric.Sample(seconds: 0.25)]),
      Metric("anjuan_absent", .gauge, "Nothing.", []),
    ])
    #expect(
      text == #"""
        # HELP anjuan_ledger_events_total Events \\ recorded\nso far.
        # TYPE anjuan_ledger_events_total counter
        anjuan_ledger_events_total 12
        # HELP anjuan_store_used_bytes Bytes.
        # TYPE anjuan_store_used_bytes gauge
        anjuan_store_used_bytes{file="a\"b\\c\nd",kind="县"} 4096
        anjuan_store_used_bytes -1
        # HELP anjuan_age_seconds Age.
        # TYPE anjuan_age_seconds gauge
        anjuan_age_seconds 0.25

        """#)
  }
}
