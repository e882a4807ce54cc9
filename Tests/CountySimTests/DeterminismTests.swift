import CaseEvents
import EventEnvelope
import Testing

@testable import county_sim

/// The same arguments give the same bytes, whatever the way they are made.
struct DeterminismTests {
  @Test func sameArgumentsSameBytes() async throws {
    let options = ToldLedger.options(cases: 60)
    let first = try await ToldLedger(options)
    let second = try await ToldLedger(options, workers: 1)
    #expect(first.bytes == second.bytes)
    #expect(first.lines.count > 1_000)
  }

  @Test func anotherSeedGivesOtherBytes() async throws {
    let first = try await ToldLedger(ToldLedger.options(seed: 1, cases: 10, months: 3))
    let second = try await ToldLedger(ToldLedger.options(seed: 2, cases: 10, months: 3))
    #expect(first.bytes != second.bytes)
  }

  @Test func diskGivesTheSameAsMemory() async throws {
    let options = ToldLedger.options(cases: 40, counties: [431_026, 431_081])
    let memory = try await ToldLedger(options)
    let disk = try await ToldLedger(options, memoryBound: 20_000)
    #expect(memory.bytes == disk.bytes)
  }

  @Test func storageThatCannotBeMadeIsAnError() async throws {
    let simulation = Simulation(
      options: ToldLedger.options(cases: 3), memoryBound: 1_000, temporaryDirectory: "/nonexistent")
    await #expect(throws: SimulationError.self) { _ = try await simulation.run(to: MemorySink()) }
  }

  @Test func aCaseDoesNotDependOnHowManyThereAre() async throws {
    let few = try await ToldLedger(ToldLedger.options(cases: 5, months: 4))
    let many = try await ToldLedger(ToldLedger.options(cases: 9, months: 4))
    let known = Dictionary(many.cases.map { ($0.id, $0.entries.map(\.recordedAt)) }) { first, _ in first }
    for told in few.cases { #expect(known[told.id] == told.entries.map(\.recordedAt)) }
  }

  @Test(arguments: [0, 1]) func smallRunsWork(cases: Int) async throws {
    let ledger = try await ToldLedger(ToldLedger.options(cases: cases))
    #expect(ledger.cases.count == cases)
    #expect(ledger.count(.policyPublished) == 3)
  }

  @Test func threeMonthsOfOneCounty() async throws {
    let ledger = try await ToldLedger(ToldLedger.options(cases: 50, months: 3, counties: [431_027]))
    #expect(ledger.cases.count == 50)
    #expect(ledger.lines.allSatisfy { $0.office.county == 431_027 || $0.office == CountyRegister.city })
    #expect(ledger.lines.allSatisfy { $0.stampedAt.dateInChina.parts.month <= 3 })
    #expect(ledger.count(.paymentCredited) > 0)
  }

  @Test func knownNumbersComeOut() {
    // xoshiro256** from SplitMix64 of 0, checked against an independent computation.
    var random = RandomSource(seed: 0)
    #expect([random.next(), random.next()] == [11_091_344_671_253_066_420, 13_793_997_310_169_335_082])
  }
}
