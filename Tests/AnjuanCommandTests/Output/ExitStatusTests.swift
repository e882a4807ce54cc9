import Desk
import Testing

@testable import AnjuanCommand

/// The statuses stand in the manual; scripts rely on them.
@Suite struct ExitStatusTests {
  @Test func everyKindHasItsStatus() {
    let statuses = Problem.Kind.allCases.map { ExitStatus($0).rawValue }
    #expect(statuses == [1, 2, 3, 4, 64, 65, 69, 74, 77])
  }
}
