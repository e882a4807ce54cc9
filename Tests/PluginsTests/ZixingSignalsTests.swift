import CountyKit
import EventEnvelope
import Testing

@testable import zixing_signals

/// What is proposed for signals, and how long they took.
@Suite struct ZixingSignalsTests {
  @Test(
    arguments: [
      ("DEATH", "RED", nil, "REVIEW", "2026-03-03", "death"),
      ("MEDICAL_COST", "RED", 1, "VISIT", "2026-03-05", "level-red"),
      ("MEDICAL_COST", "YELLOW", 1_000_000, "VISIT", "2026-03-09", "large-medical-cost"),
      ("MEDICAL_COST", "YELLOW", 999_999, "REVIEW", "2026-03-17", "level-yellow"),
      ("MEDICAL_COST", "BLUE", 999_999, "NOTE", nil, "below-thresholds"),
      ("NEW_DISABILITY", "YELLOW", nil, "VISIT", "2026-03-09", "new-disability"),
      ("VEHICLE", "BLUE", nil, "REVIEW", "2026-03-17", "vehicle"),
      ("UNEMPLOYMENT", "YELLOW", nil, "REVIEW", "2026-03-17", "level-yellow"),
      ("EDUCATION", "BLUE", nil, "NOTE", nil, "below-thresholds"),
      ("LATER", "BLUE", nil, "NOTE", nil, "below-thresholds"),
    ] as [(String, String, Int64?, String, String?, String)])
  func aSignalIsTriagedByTheThresholds(
    _ kind: String, _ level: String, _ amount: Int64?, _ step: String, _ due: String?, _ reason: String
  ) throws {
    var trial = ModuleTrial<ZixingSignals>()
    let proposal = try #require(trial.when(SignalEvents.signal(kind, level, on: "2026-03-02", amount: amount))?.first)
    #expect(proposal.type == "SignalTriaged" && proposal.actor == nil && proposal.office == "431081101000")
    #expect(proposal.value["subject"] == "case/c-1" && proposal.value["occurredon"] == "2026-03-02")
    let data = proposal.value["data"]
    #expect(data?["signalPosition"] == "1" && data?["step"]?.text == "TRIAGE_STEP_\(step)")
    #expect(data?["dueOn"]?.text == due && data?["reason"]?.text == reason)
  }

  @Test(arguments: [("2025-12-02", "visited-lately"), ("2025-12-01", "large-medical-cost")])
  func aHouseholdThatWasVisitedLatelyIsReviewed(_ visit: String, _ reason: String) {
    var trial = ModuleTrial<ZixingSignals>()
    trial.given(SignalEvents.visited(on: visit))
    let proposals = trial.when(SignalEvents.signal("MEDICAL_COST", "YELLOW", on: "2026-03-02", amount: 2_000_000))
    #expect(proposals?.first?.value["data"]?["reason"]?.text == reason)
  }

  @Test func signalsThatAreOpenTogetherLeadToAVisit() {
    var trial = ModuleTrial<ZixingSignals>()
    trial.given(SignalEvents.signal("EDUCATION", "BLUE", on: "2026-03-02"))
    let second = SignalEvents.signal("UNEMPLOYMENT", "BLUE", on: "2026-03-03")
    #expect(trial.when(second)?.first?.value["data"]?["reason"] == "signals-together")
    trial.given(SignalEvents.triaged(1, "NOTE", on: "2026-03-04"), SignalEvents.triaged(2, "NOTE", on: "2026-03-04"))
    #expect(trial.when(second)?.first?.value["data"]?["reason"] == "below-thresholds")
    let other = SignalEvents.signal("EDUCATION", "BLUE", on: "2026-03-05", subject: "case/c-2")
    #expect(trial.when(other)?.first?.value["data"]?["reason"] == "below-thresholds")
  }

  @Test(
    arguments: [
      ("2022-06-01", 2_000_000), ("2023-12-31", 2_000_000), ("2024-01-01", 1_000_000), ("2026-01-01", 1_000_000),
    ] as [(String, Int64)])
  func thresholdsHoldFromTheirDay(_ day: String, _ large: Int64) throws {
    #expect(SignalThresholds.on(try #require(CivilDate(day))).largeMedicalFen == large)
    let days = SignalThresholds.dated.compactMap(\.from)
    #expect(days.count == SignalThresholds.dated.count && days == days.sorted())
  }

  @Test func responseTimesAreKeptByKindTownshipAndMonth() throws {
    var trial = ModuleTrial<ZixingSignals>()
    trial.given(
      SignalEvents.signal("VEHICLE", "YELLOW", on: "2026-03-02", due: "2026-03-05"),
      SignalEvents.triaged(1, "VISIT", on: "2026-03-06", due: "2026-03-09"),
      // Recorded in the evening: in China it is the next day already.
      SignalEvents.signal("VEHICLE", "YELLOW", on: "2026-03-10", due: "2026-03-13", recorded: "2026-03-10T17:00:00Z"),
      SignalEvents.visited(on: "2026-03-12"), SignalEvents.triaged(3, "NOTE", on: "2026-03-13"))
    let answer = trial.ask(["ask": "response-times", "month": "2026-03"])
    let times = try #require(answer)
    let row = try #require(times["rows"]?.elements.first)
    #expect(row["kind"] == "vehicle" && row["township"] == "431081101" && row["month"] == "2026-03")
    #expect(row["raised"] == 2)
    #expect(row["triage"] == ["count": 2, "late": 1, "medianDays": .number(3), "days": ["2": 1, "4": 1]])
    #expect(row["visit"] == ["count": 1, "late": 1, "medianDays": .number(10), "days": ["10": 1]])
    #expect(times["together"]?["raised"] == 2)
    #expect(trial.ask(["ask": "response-times", "month": "2026-04"])?["rows"] == [])
  }

  @Test func whatIsOverdueIsToldByTownshipAndCase() throws {
    var trial = ModuleTrial<ZixingSignals>()
    trial.given(
      SignalEvents.signal("VEHICLE", "YELLOW", on: "2026-03-02", due: "2026-03-05"),
      SignalEvents.signal("DEATH", "RED", on: "2026-03-10", subject: "case/c-2"))
    let answer = trial.ask(["ask": "overdue"])
    let overdue = try #require(answer)
    #expect(overdue["on"] == "2026-03-10" && overdue["townships"] == ["431081101": 1])
    #expect(overdue["cases"]?.elements.first?["daysLate"] == 5)
    #expect(trial.ask(["ask": "overdue", "on": "2026-03-05"])?["cases"] == [])
    #expect(trial.ask(["ask": "overdue", "on": "soon"]) == nil)
    #expect(trial.ask(["ask": "overdue", "township": "431081102"])?["cases"] == [])
  }

  @Test func aHouseholdThatLeavesIsNoLongerWaitedFor() throws {
    var trial = ModuleTrial<ZixingSignals>()
    trial.given(
      SignalEvents.signal("VEHICLE", "YELLOW", on: "2026-03-02", due: "2026-03-05"),
      SignalEvents.event("ExitEffective", on: "2026-04-01", ["stopMonth": "2026-04"]))
    #expect(trial.ask(["ask": "overdue"])?["cases"] == [])
    #expect(trial.ask(["ask": "response-times"])?["together"]?["left"] == 1)
  }

  @Test func whatItCannotAnswerItDeclines() {
    var trial = ModuleTrial<ZixingSignals>()
    #expect(trial.ask(["ask": "weather"]) == nil)
    #expect(trial.ask([:]) == ["response-times", "overdue", "thresholds"])
    #expect(trial.ask(["ask": "thresholds"])?.elements.count == SignalThresholds.dated.count)
    #expect(trial.when(["type": "HomeVisited", "subject": "case/c-1"]) == nil)
  }

  @Test(
    arguments: [([(1, 1)], 1.0), ([(0, 1), (3, 1)], 1.5), ([(0, 2), (9, 1)], 0), ([], 0)] as [([(Int, Int)], Double)])
  func theMedianIsTheMiddle(_ days: [(Int, Int)], _ median: Double) {
    #expect(ResponseTimes.median(days.map { ($0.0, Int64($0.1)) }) == median)
  }
}
