import EventEnvelope
import Testing

@Suite struct NameTests {
  @Test(arguments: ["case/431026-2023-000017", "once/a:b/c", "staff/x", "list/431026-2023-05.01_a"])
  func subjects(text: String) throws {
    let subject = try #require(Subject(text))
    #expect(subject.description == text)
    #expect("\(subject.kind)/\(subject.id)" == text)
  }

  @Test(arguments: [
    "", "case", "case/", "/x", "Case/1", "case/张三", "case/a b", "case/a\n", "ca5e/1",
    "case/" + String(repeating: "x", count: 196),
  ])
  func refusedSubjects(text: String) { #expect(Subject(text) == nil) }

  @Test func theLongestSubjectFits() {
    #expect(Subject("case/" + String(repeating: "x", count: 195)) != nil)
  }

  @Test func officesAndScopes() throws {
    let office = try #require(Office("431026101000"))
    #expect(office.county == 431_026)
    #expect(office.township == 431_026_101)
    #expect(office.description == "431026101000")
    let scope = try #require(Scope(["431026", "4310", "431027"]))
    #expect(scope.codes == ["4310"])
    #expect(scope.contains(office))
    #expect(!(try #require(Scope(["431027"]))).contains(office))
    #expect(Scope(["43102"]) == nil)
    #expect(Scope([]) == nil)
    #expect(Office("043102610100") == nil)
    #expect(Office("43102610100x") == nil)
  }
}
