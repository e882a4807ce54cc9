import CaseEvents
import Casework
import EventEnvelope

@testable import county_sim

/// The lines of a run, read back with the reader of CaseEvents.
struct ToldLedger {
  let bytes: [UInt8]
  let lines: [EventLine]

  /// Runs with the options and reads what comes out.
  init(_ options: SimulationOptions, memoryBound: Int = 64 << 20, workers: Int = 2) async throws {
    let simulation = Simulation(options: options, memoryBound: memoryBound, workers: workers)
    bytes = try await simulation.run(to: MemorySink()).sink.bytes
    lines = try bytes.split(separator: 0x0A).map { try EventLine(line: Array($0)) }
  }

  /// A year of 600 cases in all counties, which many tests look at.
  static let year = Task { try await ToldLedger(options(seed: 2_023, cases: 600)) }

  /// Options of a run.
  static func options(
    seed: UInt64 = 7, cases: Int, months: Int = 12, counties: [UInt32] = [], start: Month? = nil
  ) -> SimulationOptions {
    var options = SimulationOptions()
    if let start { options.start = start }
    (options.seed, options.cases, options.months) = (seed, cases, months)
    if !counties.isEmpty { options.counties = CountyRegister.all.filter { counties.contains($0.code) } }
    return options
  }

  /// The entries of every case, in the order of the cases' first events.
  var cases: [(id: String, entries: [LedgerEntry])] {
    var order: [String] = []
    var entries: [String: [LedgerEntry]] = [:]
    for line in lines {
      for subject in line.subjects where subject.kind == "case" {
        let id = String(subject.id)
        if entries[id] == nil { order.append(id) }
        entries[id, default: []].append(
          LedgerEntry(
            position: line.position ?? .origin, recordedAt: line.stampedAt, occurredOn: line.occurredOn,
            actor: line.actor, office: line.office, event: line.event))
      }
    }
    return order.map { ($0, entries[$0] ?? []) }
  }

  /// How often a type occurs.
  func count(_ type: EventType) -> Int { lines.count { $0.event.type == type } }
}
