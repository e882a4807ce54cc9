import EventEnvelope
import Instruments
import Testing
import Wording

@Suite struct InstrumentTests {
  @Test(arguments: [("2021-06-30", false), ("2021-07-01", true), ("2026-11-30", true)])
  func anInstrumentIsInForceFromItsFirstDay(day: String, isInForce: Bool) throws {
    let day = try #require(CivilDate(day))
    #expect(Instrument.dibaoProcedure.isInForce(on: day) == isInForce)
    #expect(Instrument.dibaoProcedure.article("7").isInForce(on: day) == isInForce)
  }

  @Test(arguments: [CivilDate.earliest, .latest]) func theLedgersOwnRuleHoldsAlways(day: CivilDate) {
    #expect(Instrument.ledger.whole.isInForce(on: day))
  }

  @Test(arguments: Instrument.allCases.filter { !$0.articles.isEmpty })
  func whatWasReadHasAFirstDay(_ instrument: Instrument) {
    #expect(instrument.from != nil, "\(instrument.code)")
  }

  @Test(arguments: Instrument.allCases) func theFirstDayIsBeforeTheLast(_ instrument: Instrument) {
    #expect((instrument.from ?? .earliest) < (instrument.to ?? .latest), "\(instrument.code)")
  }

  @Test func codesAreUnique() {
    #expect(Set(Instrument.allCases.map(\.code)).count == Instrument.allCases.count)
  }

  @Test func citationsOfOneInstrumentStandTogether() {
    let (procedure, ledger) = (Instrument.dibaoProcedure, Instrument.ledger)
    let title = [procedure.article("4"), procedure.article("7"), ledger.whole].title
    #expect(
      title
        == Text(
          "\(procedure.title.english), art. 4, 7; \(ledger.title.english)",
          "\(procedure.title.chinese)第4、7条；\(ledger.title.chinese)"))
  }

  @Test func partsAndItemsAreNamedAsTheirTextNamesThem() {
    let title = [Instrument.widening.article("1.3"), Instrument.reformOpinion.article("24")].title
    #expect(title.english.contains(", part 1.3; ") && title.english.hasSuffix(", item 24"))
    #expect(title.chinese.contains("第1部分第3项；") && title.chinese.hasSuffix("第24项"))
  }
}
