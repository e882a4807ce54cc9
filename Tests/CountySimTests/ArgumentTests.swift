import EventEnvelope
import Testing
import Wording

@testable import county_sim

/// The command line.
struct ArgumentTests {
  @Test func readsEverything() throws {
    let request = try ArgumentReader.read([
      "--seed", "42", "--cases=5500", "--months", "6", "--county", "431081", "--county", "431026", "--start", "2024-03",
    ])
    var expected = SimulationOptions()
    (expected.seed, expected.cases, expected.months) = (42, 5_500, 6)
    expected.start = try #require(Month("2024-03"))
    expected.counties = [431_026, 431_081].compactMap(CountyRegister.county)
    #expect(request == .run(expected))
    #expect(expected.counties.count == 2)
  }

  @Test func startsInJanuary2023() { #expect(SimulationOptions().start.description == "2023-01") }

  @Test func helpWins() throws {
    #expect(try ArgumentReader.read(["--cases", "x1".isEmpty ? "" : "3", "--help"]) == .help)
  }

  @Test(arguments: [
    [], ["--seed", "1"], ["--seed", "1", "--cases", "1"], ["--seed", "-1", "--cases", "1", "--months", "1"],
    ["--seed", "1", "--cases", "10000001", "--months", "1"], ["--seed", "1", "--cases", "-1", "--months", "1"],
    ["--seed", "1", "--cases", "1", "--months", "0"], ["--seed", "1", "--cases", "1", "--months", "49"],
    ["--seed", "1", "--cases", "1", "--months", "2", "--start", "2026-12"],
    ["--seed", "1", "--cases", "1", "--months", "1", "--start", "2022-12"],
    ["--seed", "1", "--cases", "1", "--months", "1", "--start", "2023-13"],
    ["--seed", "1", "--cases", "1", "--months", "1", "--county", "430000"],
    ["--seed", "1", "--seed", "2", "--cases", "1", "--months", "1"], ["--seed", "1", "--cases", "1", "--months"],
    ["--seed", "1", "--cases", "1", "--months", "1", "--colour"],
  ])
  func refusesWhatCannotBe(_ arguments: [String]) {
    #expect(throws: UsageError.self) { try ArgumentReader.read(arguments) }
  }

  @Test func aRunPastTodaySaysThatALedgerStopsThere() throws {
    var options = SimulationOptions()
    options.start = try #require(Month("2026-01"))
    let warning = options.warning(today: try #require(CivilDate("2026-12-01")))
    #expect(warning?.english.contains("2026-12-31") == true && warning?.chinese.contains("2026-12-01") == true)
    #expect(options.warning(today: try #require(CivilDate("2026-12-31"))) != nil)
    #expect(options.warning(today: try #require(CivilDate("2027-01-01"))) == nil)
  }

  @Test func usageErrorsEndWith64() async {
    #expect(await CommandRunner.run(["--months", "0"], environment: "/tmp") == 64)
  }
}
