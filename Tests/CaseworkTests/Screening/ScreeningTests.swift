import CaseEvents
import Casework
import CaseworkTesting
import Entitlement
import EventEnvelope
import Testing

/// Who may be enrolled alone, and who no longer fits.
@Suite struct ScreeningTests {
  struct World: Sendable, CustomTestStringConvertible {
    let name: String
    let other: @Sendable (inout Member) -> Void
    let day: String
    let found: [String]
    var testDescription: String { name }
  }

  private static func child(_ born: String, _ study: Study? = nil) -> @Sendable (inout Member) -> Void {
    { member in
      (member.relation, member.born) = (.child, born)
      if let study { member.study = study }
    }
  }

  static let eligible = [
    World(name: "a healthy spouse", other: { _ in }, day: "2023-03-20", found: []),
    World(
      name: "turns 16 tomorrow", other: child("2007-03-21"), day: "2023-03-20", found: ["p-2 may-enrol age"]),
    World(name: "turns 16 today", other: child("2007-03-20"), day: "2023-03-20", found: []),
    World(name: "turned 16 yesterday", other: child("2007-03-19"), day: "2023-03-20", found: []),
    World(
      name: "born on 29 February, the day before", other: child("2008-02-29"), day: "2024-02-28",
      found: ["p-2 may-enrol age"]),
    World(name: "born on 29 February, on the day", other: child("2008-02-29"), day: "2024-02-29", found: []),
    World(
      name: "born on 29 February, 28 February of a common year",
      other: { ($0.relation, $0.born) = (.parent, "1956-02-29") }, day: "2026-02-28", found: []),
    World(
      name: "born on 29 February, 1 March of a common year",
      other: { ($0.relation, $0.born) = (.parent, "1956-02-29") }, day: "2026-03-01", found: ["p-2 may-enrol age"]),
    World(
      name: "the day before the 70th birthday", other: { ($0.relation, $0.born) = (.parent, "1953-03-21") },
      day: "2023-03-20", found: []),
    World(
      name: "the 70th birthday", other: { ($0.relation, $0.born) = (.parent, "1953-03-20") }, day: "2023-03-20",
      found: ["p-2 may-enrol age"]),
    World(
      name: "a student up to a first degree", other: child("2003-01-01", .undergraduate), day: "2023-03-20",
      found: ["p-2 may-enrol study"]),
    World(
      name: "two groups: the first in order is named",
      other: {
        ($0.relation, $0.born, $0.illness) = (.child, "2012-01-01", .serious)
      }, day: "2023-03-20", found: ["p-2 may-enrol illness"]),
    World(
      name: "a severe disability", other: { ($0.disability, $0.disabilityGrade) = (.mental, 3) }, day: "2023-03-20",
      found: ["p-2 may-enrol disability"]),
    World(
      name: "a disability that isn't severe", other: { ($0.disability, $0.disabilityGrade) = (.physical, 3) },
      day: "2023-03-20", found: []),
  ]

  @Test(arguments: eligible)
  func membersOfMarginalFamiliesWhoFit(world: World) throws {
    let family = try MarginalFamily(other: world.other)
    #expect(try family.findings(on: world.day) == world.found)
  }

  @Test func withoutAPolicyNothingIsTold() throws {
    #expect(try MarginalFamily(other: Self.child("2012-01-01")).findings(on: "2022-12-31") == ["- unclear no-policy"])
  }

  @Test func whoIsEnrolledOrSupportedElsewhereIsNotFound() throws {
    var family = try MarginalFamily(other: Self.child("2012-01-01"))
    #expect(try family.findings(isSupported: { $0 == "p-2" }) == [])
    family.enrol(.minor)
    #expect(try family.findings() == [])
  }

  @Test(arguments: [
    ("2023-04-30", []), ("2023-05-01", ["p-2 no-longer-fits reached-age"]),
    ("2023-05-02", ["p-2 no-longer-fits reached-age"]),
  ])
  func whoTurnsSixteenIsReviewed(day: String, found: [String]) throws {
    var family = try MarginalFamily(other: Self.child("2007-05-01"))
    family.enrol(.minor)
    #expect(try family.findings(on: day) == found)
  }

  @Test func anotherGroupKeepsWhoTurnsSixteen() throws {
    var family = try MarginalFamily(other: Self.child("2007-05-01", .secondary))
    family.enrol(.minor)
    #expect(try family.findings(on: "2023-06-01") == [])
  }

  @Test(arguments: [Study.unspecified, .postgraduate])
  func whoLeavesSchoolIsReviewed(study: Study) throws {
    var family = try MarginalFamily(other: Self.child("2000-01-01", .undergraduate))
    family.enrol(.student)
    family.household.members[1].study = study
    family.household.members[1].counted = study != .postgraduate
    family.told.add(.householdDeclared(family.household))
    let reason = study == .postgraduate ? "not-counted" : "left-school"
    #expect(try family.findings() == ["p-2 no-longer-fits \(reason)"])
  }

  @Test func whoRecoversIsReviewed() throws {
    var family = try MarginalFamily(other: { $0.illness = .serious })
    family.enrol(.seriousIllness)
    #expect(try family.findings() == [])
    family.household.members[1].clearIllness()
    family.told.add(.householdDeclared(family.household))
    #expect(try family.findings() == ["p-2 no-longer-fits recovered"])
  }

  @Test func theDeadAndThoseGoneAreReviewed() throws {
    var family = try MarginalFamily(other: Self.child("2012-01-01"))
    family.enrol(.minor)
    var died = family
    died.told.add(
      .deathRecorded(
        with(DeathRecorded()) {
          ($0.person, $0.diedOn, $0.source) = ("p-2", "2023-03-02", .police)
        }))
    #expect(try died.findings() == ["p-2 no-longer-fits died"])
    family.told.add(
      .memberRemoved(
        with(MemberRemoved()) {
          ($0.person, $0.ground, $0.fromOn) = ("p-2", "moved", "2023-03-02")
        }))
    #expect(try family.findings() == ["p-2 no-longer-fits left-household"])
  }

  @Test func aFamilyNoLongerMarginal() throws {
    var family = try MarginalFamily(other: Self.child("2012-01-01"))
    #expect(try family.findings() == ["p-2 may-enrol age"])
    family.declare(yearIncome: 15_000)
    #expect(try family.findings() == [])
    family.enrol(.minor)
    #expect(try family.findings() == ["p-2 no-longer-fits above-ceiling"])
    family.declare(yearIncome: 9_000)
    #expect(try family.findings() == ["p-2 no-longer-fits household"])
  }

  /// Whoever is enrolled alone stays in sight when the family leaves the marginal ones; nobody else is found there.
  @Test func aFamilyThatIsRecordedAsMarginalNoMore() throws {
    var family = try MarginalFamily(other: Self.child("2007-05-01"))
    let change = CaseEvent.categoryChanged(
      with(CategoryChanged()) {
        ($0.from, $0.to, $0.fromMonth) = (.marginal, .rigid, "2023-05")
      })
    var alone = family
    alone.told.add(change)
    #expect(try alone.findings() == [])
    family.enrol(.minor)
    family.told.add(change)
    #expect(try family.findings(on: "2023-04-30") == [])
    #expect(try family.findings(on: "2023-05-01") == ["p-2 no-longer-fits reached-age"])
  }

  @Test func whatWouldBePaidIsTold() throws {
    let family = try MarginalFamily(other: Self.child("2012-01-01"))
    let day = try #require(CivilDate("2023-03-20"))
    let found = try #require(family.screened.findings(by: try DeclaredCase.library(), on: day).first)
    #expect(found.amount?.yuan == "416.67")
    #expect(found.perCapita?.yuan == "500.00")
    #expect(found.ceiling?.yuan == "625.00")
  }

  @Test func missingFactsAreTold() throws {
    var family = try MarginalFamily(other: { $0.illness = .serious })
    family.household.members[1].disability = .mental
    family.told.add(.householdDeclared(family.household))
    #expect(try family.findings() == ["- unclear missing-facts"])
  }

  @Test func onlyMarginalFamiliesOnTheRollAreScreened() throws {
    var told = try DeclaredCase.standard()
    told.add(
      .householdDeclared(with(StandardCase.household) { $0.members[2].illness = .serious }))
    let screened = ScreenedCase("c", entries: told.entries)
    #expect(!screened.isScreened)
    #expect(screened.findings(by: try DeclaredCase.library(), on: DeclaredCase.day).isEmpty)
  }

  @Test func aReviewIsProposedOnce() throws {
    var family = try MarginalFamily(other: Self.child("2007-05-01"))
    family.enrol(.minor)
    let day = try #require(CivilDate("2023-06-01"))
    let found = try #require(family.screened.findings(by: try DeclaredCase.library(), on: day).first)
    let review = try #require(family.screened.review(for: found, on: day))
    #expect(review.dueOn == "2023-07-01" && review.person == "p-2" && review.reason == "single-ended")
    family.told.add(.reviewScheduled(review))
    #expect(family.screened.review(for: found, on: day) == nil)
    // Once the review was made, it may be proposed again; and an earlier review isn't put off.
    family.told.add(
      .reviewCompleted(
        with(ReviewCompleted()) {
          ($0.result, $0.nextReviewOn, $0.reviewClass) = (.same, "2023-06-10", .c)
        }))
    #expect(family.screened.review(for: found, on: day)?.dueOn == "2023-06-10")
  }
}
