import CountyKit
import Testing

@testable import visit_count

@Suite struct VisitCountTests {
  private static let visit: JSONValue = [
    "type": "anjuan.v1.HomeVisited", "subject": "case/c-1", "occurredon": "2026-01-05", "office": "431026101000",
  ]

  @Test func visitsAreCountedByTownshipAndMonth() {
    var trial = ModuleTrial<VisitCount>()
    trial.given(Self.visit, Self.visit)
    #expect(trial.when(Self.visit)?.isEmpty == true)
    #expect(trial.ask(["key": "431026101 2026-01"]) == 3)
  }
}
