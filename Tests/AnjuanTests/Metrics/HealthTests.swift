import Testing

@testable import anjuan

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
}
