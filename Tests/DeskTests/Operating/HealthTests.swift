import EventEnvelope
import Testing
import Wording

@testable import Desk

@Suite struct HealthTests {
  @Test(arguments: [
    (Duration.milliseconds(3), false, HealthFinding.Verdict.good), (.milliseconds(3), true, .good),
    (.microseconds(60), false, .good), (.microseconds(60), true, .note), (.milliseconds(51), false, .note),
  ])
  func `a flush is judged by its time and its disk`(
    duration: Duration, isRotating: Bool, verdict: HealthFinding.Verdict
  ) {
    #expect(HealthChecks.flush(duration, isRotating: isRotating).verdict == verdict)
  }

  @Test(arguments: [
    (nil, HealthFinding.Verdict.note, "there is none until the next event"),
    (Position(7), .note, "at event 7, 3 events behind"), (Position(10), .good, "at event 10, 0 events behind"),
  ])
  func `an anchor is judged by how far it follows`(
    position: Position?, verdict: HealthFinding.Verdict, detail: String
  ) {
    let finding = HealthChecks.anchor(position, last: Position(10))
    #expect(finding.verdict == verdict && finding.detail.english == detail)
  }
}
