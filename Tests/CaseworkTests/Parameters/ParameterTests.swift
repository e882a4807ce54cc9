import Casework
import CaseworkTesting
import Entitlement
import EventEnvelope
import Testing
import Wording

/// Each parameter is declared once, and whoever is refused by one reads its number.
@Suite struct ParameterTests {
  /// Another value of each parameter than the national one, and the guards whose remedies tell it.
  struct Odd: CustomTestStringConvertible, Sendable {
    let key: String
    let value: SaidValue
    let told: [Guard]

    init(_ key: String, _ value: SaidValue, _ told: [Guard]) {
      (self.key, self.value, self.told) = (key, value, told)
    }

    var testDescription: String { key }
  }

  static let odd = [
    Odd("staff.certifiedRoles", .words(["county"]), [.actorCertified]),
    Odd("staff.passMark", .whole(77), [.passMark]),
    Odd("urgentAid.ceilingYuan", .whole(300), [.urgentAidSmall]),
    Odd("urgentAid.accountWorkingDays", .whole(5), []),
    Odd("crossCheck.mandatorySources", .words(["vehicle"]), [.mandatorySourcesAnswered]),
    Odd("crossCheck.toldItems", .words(["tax/income-proof"]), [.askedOnlyForWhatNoCheckTells]),
    Odd("investigation.startWorkingDays", .whole(9), []),
    Odd("investigation.investigators", .whole(3), [.enoughInvestigators]),
    Odd("investigation.reviewers", .whole(15), [.enoughReviewers]),
    Odd("opinion.workingDaysTekun", .whole(9), []),
    Odd("notice.days", .whole(10), [.noticeLongEnough]),
    Odd("notice.countsFirstDay", .flag(true), [.noticeFullDays]),
    Odd("notice.fields", .words(["name"]), [.noticeMinimal]),
    Odd("notice.repeatedAfterObjection", .flag(true), [.noticedAgain]),
    Odd("notice.repeatedAfterObjectionTekun", .flag(false), [.noticedAgain]),
    Odd("decision.confirmer", .word("township"), [.delegation]),
    Odd("decision.workingDays", .whole(5), [.overdueIsDue]),
    Odd("decision.workingDaysTekun", .whole(5), [.overdueIsDue]),
    Odd("decision.refusalNoticeWorkingDays", .whole(2), [.refusalNoticeDue]),
    Odd("decision.writtenMedia", .words(["letter"]), [.refusalInWriting]),
    Odd("decision.publicationWorkingDays", .whole(5), []),
    Odd("decision.samplePercent", .whole(10), [.sampleVisited]),
    Odd("decision.samplePercentTekun", .whole(50), [.sampleVisited]),
    Odd("course.workingDays", .whole(20), [.extendedOnce]),
    Odd("course.extendedWorkingDays", .whole(40), [.extendedOnce]), Odd("course.lateDays", .whole(3), []),
    Odd("course.lateReasonDays", .whole(30), [.lateEntryExplained]),
    Odd("category.rigidMonths", .whole(6), [.validityWithinLimit]),
    Odd("amount.jobRefusals", .whole(2), [.enoughJobRefusals]),
    Odd("review.monthsA", .whole(9), [.reviewWithinLimit]),
    Odd("review.monthsB", .whole(4), [.reviewWithinLimit]),
    Odd("review.monthsC", .whole(3), [.reviewWithinLimit]),
    Odd("review.monthsAfterDeath", .whole(2), []),
    Odd("hearing.days", .whole(9), [.heardFirst, .timeToAnswer]),
    Odd("hearing.months", .whole(6), [.heardFirst, .announcementHolds]),
    Odd("gradualExit.months", .whole(9), [.gradualMonths]),
    Odd("gradualExit.capBasisPoints", .whole(15_000), [.gradualUnderCap]),
    Odd("exit.noticeDays", .whole(9), [.exitNoticed]),
    Odd("exit.objectionWorkingDays", .whole(9), []),
  ]

  @Test func everyParameterIsTried() {
    #expect(Self.odd.map(\.key) == CaseRules.declarations.map(\.key))
    #expect(Set(Self.odd.map(\.key)).count == Self.odd.count)
  }

  @Test(arguments: odd) func anotherValueChangesTheRemediesThatTellIt(_ odd: Odd) {
    let rules = ProcedureTable.saying([odd.key: odd.value]).rules(on: .earliest)
    let changed = Procedure.guards.filter { rule in
      let (before, after) = (rule.remedy(by: .national), rule.remedy(by: rules))
      return before.english != after.english && before.chinese != after.chinese
    }
    #expect(Set(changed) == Set(odd.told))
    #expect(rules != .national)
  }

  @Test(arguments: CaseRules.declarations) func isDeclaredInWordsAndInRange(_ declaration: ParameterDeclaration) throws
  {
    #expect(!declaration.title.english.isEmpty && !declaration.title.chinese.isEmpty)
    #expect(declaration.key.split(separator: ".").count == 2)
    let standard = try #require(declaration.standard)
    let parts = declaration.key.split(separator: ".")
    let unit = declaration.unit.map { ", unit: \($0.rawValue)" } ?? ""
    let packs = [standard, "[\(standard)]"].compactMap { value in
      try? ProcedurePack(
        PolicyPack(
          yaml: """
            id: P
            scope: "43"
            period: {}
            procedure: {\(parts[0]): {\(parts[1]): {value: \(value)\(unit)}}}
            """, name: "P"))
    }
    #expect(packs.count == 1, "the national value of \(declaration.key) is one that a pack may say")
    #expect(ProcedureTable(packs, for: "43").rules(on: .earliest) == .national)
  }

  static let refused: [(key: String, value: SaidValue, reason: String)] = [
    ("notice.day", .whole(7), "unknown key; the nearest are notice.days"),
    ("notice.days", .whole(0), "a whole number from 1 to 60 (day)"),
    ("notice.days", .flag(true), "a whole number from 1 to 60 (day)"),
    ("notice.countsFirstDay", .whole(1), "true or false"),
    ("decision.confirmer", .word("village"), "must be one of county, township"),
    ("notice.fields", .words(["name", "illness"]), "a list of words, each once, of name, members, amount"),
    ("crossCheck.mandatorySources", .words(["vehicle", "vehicle"]), "a list of words, each once, is expected"),
  ]

  @Test(arguments: refused)
  func anotherValueIsRefused(_ key: String, _ value: SaidValue, _ reason: String) throws {
    let fault = #expect(throws: PolicyFault.self) {
      try ProcedurePack(PolicyPack(saying: [key: value], id: "p"))
    }
    let told = try #require(fault)
    #expect(told.pack == "p" && told.key == "procedure.\(key)")
    #expect(told.reason.english.hasPrefix(reason), "\(told.reason.english)")
  }
}
