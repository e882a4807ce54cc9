import Synchronization
import Testing
import Wording

@testable import AnjuanCommand

@Suite struct ProgressMeterTests {
  /// A clock that the test sets.
  private final class TestClock: Sendable {
    private let now = Mutex(Duration.zero)
    var elapsed: Duration { now.withLock { $0 } }
    func pass(_ duration: Duration) { now.withLock { $0 += duration } }
  }

  private func meter(_ sink: MemorySink, _ clock: TestClock, total: Int? = 1_000, isQuiet: Bool = false)
    -> ProgressMeter
  {
    ProgressMeter(
      Text("Importing", "正在导入"), unit: Text("events", "条事件"), total: total, isQuiet: isQuiet, language: .english,
      errors: OutputWriter(sink: sink, capacity: 0), elapsed: { clock.elapsed })
  }

  @Test func shortWorkShowsNothing() {
    let (sink, clock) = (MemorySink(terminalColumns: 80), TestClock())
    let meter = meter(sink, clock)
    clock.pass(.milliseconds(999))
    meter.advance(by: 500)
    meter.finish()
    #expect(sink.writes == [])
  }

  @Test func aTerminalLineIsRedrawnAtMostTenTimesASecondAndRemoved() {
    let (sink, clock) = (MemorySink(terminalColumns: 80), TestClock())
    let meter = meter(sink, clock)
    for _ in 0..<200 {
      clock.pass(.milliseconds(10))
      meter.advance()
    }
    #expect(sink.writes.count == 11)
    #expect(sink.writes.first == "\rImporting: 100 of 1,000 events (10%), 100/s, 9 s left\u{1B}[K")
    meter.finish()
    #expect(sink.writes.last == "\r\u{1B}[K")
    #expect(!sink.text.contains("\n"))
  }

  @Test func elsewhereAPlainLineComesEveryTenSeconds() {
    let (sink, clock) = (MemorySink(), TestClock())
    let meter = meter(sink, clock, total: nil)
    for second in 1...25 {
      clock.pass(.seconds(1))
      meter.update(to: second * 1_000)
    }
    meter.finish()
    #expect(sink.writes == ["Importing: 10,000 events, 1,000/s\n", "Importing: 20,000 events, 1,000/s\n"])
  }

  @Test func quietIsQuiet() {
    let (sink, clock) = (MemorySink(terminalColumns: 80), TestClock())
    let meter = meter(sink, clock, isQuiet: true)
    clock.pass(.seconds(60))
    meter.advance()
    meter.finish()
    #expect(sink.writes == [])
  }

  @Test func aNarrowTerminalCutsTheLine() throws {
    let (sink, clock) = (MemorySink(terminalColumns: 12), TestClock())
    clock.pass(.seconds(2))
    meter(sink, clock).advance()
    #expect(sink.text == "\rImporting: \u{1B}[K")
  }

  @Test func speaksChinese() {
    let line = ProgressLine(
      activity: Text("Importing", "正在导入"), unit: Text("events", "条事件"), total: 5_000_000,
      language: .simplifiedChinese)
    #expect(
      line.text(count: 1_204_000, elapsed: .seconds(4)) == "正在导入：1,204,000 / 5,000,000 条事件（24%），每秒 301,000，剩余 13 秒")
    #expect(line.text(count: 0, elapsed: .zero).hasSuffix("剩余 未知"))
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (-1_234_567, "-1,234,567")])
  func digitsAreGrouped(number: Int, text: String) { #expect(ProgressLine.grouped(number) == text) }

  @Test(arguments: [(0.4, "0 s"), (59.6, "1 min 0 s"), (3_600, "1 h 0 min"), (Double.infinity, "99 h 59 min")])
  func durationsAreRounded(seconds: Double, text: String) {
    #expect(ProgressLine.duration(seconds: seconds).english == text)
  }
}
