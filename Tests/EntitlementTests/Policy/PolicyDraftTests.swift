import EventEnvelope
import Instruments
import Testing
import Wording

@testable import Entitlement

/// A pack's text to go on from says what the pack says, and what else might be said.
struct PolicyDraftTests {
  private static let day = CivilDate("2027-01-01") ?? .latest

  private static let declared = [
    Parameter<Int>.counted(
      "notice.days", 1...60, .days, Text("days of the notice", "公示天数"), Instrument.ledger.whole, otherwise: 7),
    Parameter<Int>.counted(
      "gradualExit.months", 1...24, .months, Text("months", "月数"), Instrument.ledger.whole, otherwise: 6),
  ].map(\.declaration)

  @Test(arguments: ["DEMO-HN-2023", "DEMO-CZ-2023", "CZ-PROCEDURE-2023"])
  func isReadBackAsWhatItBeganFrom(_ name: String) throws {
    let pack = try CanonicalFormTests.shipped(name)
    let text = pack.draft("X", scope: "431026", from: Self.day, procedure: Self.declared)
    for words in [text.english, text.chinese] {
      let again = try PolicyPack(yaml: words, name: "X")
      #expect(again.id == "X" && again.scope == "431026" && again.from == Self.day && again.to == nil)
      #expect(again.subject == pack.subject)
      var (mine, theirs) = ("", "")
      pack.tree.append(to: &mine)
      again.tree.append(to: &theirs)
      #expect(mine == theirs, "\(words)")
    }
  }

  @Test(arguments: 0..<50) func anyPackIsReadBack(_ seed: UInt64) throws {
    let pack = try PolicyPack(yaml: RandomPack(seed: seed).yaml, name: "R")
    let text = pack.draft("X", scope: "43", from: Self.day, procedure: []).english
    let again = try PolicyPack(yaml: text, name: "X")
    var (mine, theirs) = ("", "")
    pack.tree.append(to: &mine)
    again.tree.append(to: &theirs)
    #expect(mine == theirs, "\(text)")
  }

  @Test func everyParameterStandsThereWithItsRange() throws {
    let pack = try CanonicalFormTests.shipped("DEMO-CZ-2023")
    let text = pack.draft("X", scope: "431026", from: Self.day, procedure: []).english
    for declaration in ParameterDeclarations.accounting.all {
      #expect(text.contains("\(declaration.title.english)"), "\(declaration.key)")
    }
    #expect(text.contains("# review: false\n"))
    #expect(text.contains("# homes that pass (homes): 0–100\n"))
  }

  @Test func theNationalValuesOfTheProcedureAreRemarks() throws {
    let text = PolicyPack.draftOfProcedure("X", scope: "431026", from: Self.day, declarations: Self.declared)
    let expected = """
      procedure:
        # notice:
          # days of the notice: 1–60 days
          # days: {value: 7, unit: day}
        # gradualExit:
          # months: 1–24 months
          # months: {value: 6, unit: month}

      """
    #expect(text.english.hasSuffix(expected), "\(text.english)")
    // Nothing is said, so it isn't a pack yet; a line whose # is taken away is.
    #expect(throws: PolicyFault.self) { try PolicyPack(yaml: text.english, name: "X") }
    let said = text.chinese.replacing("# notice:", with: "notice:").replacing("# days: {", with: "days: {")
    #expect(try PolicyPack(yaml: said, name: "X").entries.map(\.value) == ["7"])
  }
}
