@testable import CaseEvents
import SwiftProtobuf
import Testing
import Wording

/// The heart of an event in a few words, as the schemas say it.
@Suite struct SummaryTests {
  /// Every type says something in both languages; only whoever withdraws an application needn't say why.
  @Test(arguments: EventType.allCases)
  func everyEventSaysSomething(type: EventType) throws {
    var sample = Sample(seed: 47)
    var summaries: [Text] = []
    for _ in 0..<8 { summaries.append(try sample.event(type).summary) }
    #expect(summaries.contains { !$0.english.isEmpty && !$0.chinese.isEmpty })
    if type != .applicationWithdrawn { #expect(summaries.allSatisfy { !$0.english.isEmpty && !$0.chinese.isEmpty }) }
  }

  /// Each form of what a template can show.
  @Test(
    arguments: [
      (.policyPublished(.with { ($0.pack, $0.effectiveFromOn) = ("p-1", "2023-01-01") }), "p-1 2023-01-01", nil),
      (
        .applicationSubmitted(.with { $0.wanted = [.dibao, .single] }), "minimum-living allowance single person",
        "低保 单人保"
      ),
      (.supplementRequested(.with { $0.missing = ["receipts", "card"] }), "receipts, card", nil),
      (.crossCheckRequested(.with { $0.sources = ["a", "b"] }), "2 sources", "2 个数据源"),
      (
        .expenseDeclared(.with { $0.items = [.with { $0.amountFen = 101 }, .with { $0.amountFen = 4 }] }),
        "¥1.05", "1.05 元"
      ),
      (.preliminaryOpinionGiven(.with { $0.amountFen = 0 }), "not agreed none ¥0.00", "不同意 无 0.00 元"),
      (
        .monitoringSignalRaised(.with { ($0.kind, $0.level) = (.death, .red) }), "death red", "死亡 红色"
      ),
      (
        .monitoringSignalRaised(.with { ($0.kind, $0.level, $0.amountFen) = (.medicalCost, .blue, 0) }),
        "large medical cost blue ¥0.00", "大额医疗支出 蓝色 0.00 元"
      ),
      (.signalTriaged(.with { ($0.signalPosition, $0.step) = (7, .note) }), "#7 note", "#7 知悉"),
      (.applicationWithdrawn(.init()), "", nil),
      (
        .deadlineExtended(.with { ($0.fromWorkingDays, $0.toWorkingDays) = (30, 45) }),
        "30 → 45 working days", "30 → 45 个工作日"
      ),
    ] as [(CaseEvent, String, String?)])
  func templatesAreFilled(event: CaseEvent, english: String, chinese: String?) {
    #expect(event.summary == Text(english, chinese ?? english))
  }

  /// What can't be a template.
  @Test(
    arguments: [
      (
        .householdDeclared(.with { $0.members = [.with { $0.counted = true }, .init()] }), "1 counted", "1 人计入"
      ),
      (
        .incomeDeclared(.with { $0.items = [.with { ($0.amountFen, $0.costsFen) = (1_000, 1_005) }] }),
        "¥-0.05", "-0.05 元"
      ),
      (
        .assessmentComputed(
          .with {
            $0.amountFen = 50_000
            $0.steps = [.with { ($0.module, $0.step, $0.stepVersion) = ("guidong", "cap", 2) }]
          }),
        "none ¥500.00 guidong/cap@2", "无 500.00 元 guidong/cap@2"
      ),
      (
        .correctionApplied(.with { ($0.targetPosition, $0.field, $0.rightValue) = (3, "amountFen", "\"5\"") }),
        "#3 amountFen ← \"5\"", nil
      ),
      (
        .correctionApplied(.with { ($0.targetPosition, $0.field, $0.rightValue) = (3, "members[0].identity", "{}") }),
        "#3 members[0].identity ← …", nil
      ),
    ] as [(CaseEvent, String, String?)])
  func someAreComputed(event: CaseEvent, english: String, chinese: String?) {
    #expect(event.summary == Text(english, chinese ?? english))
  }

  /// A value that a later schema knows is shown by its number.
  @Test func unknownValuesAreNumbers() {
    #expect(SourceStatus.UNRECOGNIZED(9).text == Text("value 9", "取值 9"))
    #expect(SourceStatus.unspecified.text == Text("unspecified", "未说明"))
    #expect(Category.unspecified.text == Text("none", "无"))
  }

  /// A step's name leads to one event.
  @Test func stepsAreDistinct() {
    let steps = EventType.allCases.compactMap(\.step)
    #expect(steps.count == Set(steps).count)
    #expect(EventType.applicationAccepted.step == "accept")
    #expect(EventType.policyPublished.step == nil)
    #expect(EventType.policyPublished.recording == .command("policy publish"))
  }
}
