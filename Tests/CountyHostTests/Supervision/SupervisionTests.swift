import Testing
import Wording

@testable import CountyHost

/// Restarts and parking, without a process or a clock.
@Suite struct SupervisionTests {
  private static let fault = Text("it ended", "已结束")
  private static let policy = RestartPolicy(parkAfter: 3, firstMilliseconds: 100, longestMilliseconds: 250)

  @Test(arguments: [(1, 0.0, 75), (1, 1.0, 125), (2, 0.5, 200), (3, 0.5, 249), (90, 0.0, 187)])
  func waitsGrowToTheLongest(_ failures: Int, _ chance: Double, _ milliseconds: Int) {
    #expect(Self.policy.delay(after: failures, chance: chance) == milliseconds)
  }

  @Test func whoComesNoFurtherIsParked() {
    var supervision = Supervision(policy: Self.policy)
    #expect(supervision.failed(Self.fault, at: 7, chance: 0) == .restart(afterMilliseconds: 75))
    #expect(supervision.failed(Self.fault, at: 7, chance: 0) == .restart(afterMilliseconds: 150))
    #expect(supervision.failed(Self.fault, at: 7, chance: 0) == .park)
    #expect(supervision.restarts == 2 && supervision.lastFault == Self.fault)
  }

  @Test func progressBeginsTheCountAnew() {
    var supervision = Supervision(policy: Self.policy)
    for mark in UInt64(1)...20 {
      #expect(supervision.failed(Self.fault, at: mark, chance: 0) == .restart(afterMilliseconds: 75))
    }
    _ = supervision.failed(Self.fault, at: 20, chance: 0)
    supervision.caughtUp()
    #expect(supervision.failed(Self.fault, at: 20, chance: 0) == .restart(afterMilliseconds: 75))
  }
}
