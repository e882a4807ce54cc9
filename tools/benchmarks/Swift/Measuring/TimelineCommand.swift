import ArgumentParser
import CaseLog
import EventEnvelope
import EventLog
import Rolls

/// `ledger-bench timeline`: the events of one case after another, each with a snapshot of its own.
struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "Read the timelines of cases that have 20 to 30 events.")

  @OptionGroup var store: StoreOptions
  @Option(help: "How many timelines.") var probes = 5_000
  @Option(help: "Where the random numbers begin.") var seed: UInt64 = 1
  @Flag(help: "Decode the payloads as well.") var decode = false
  @Flag(help: "Print one such case's identifier, and measure nothing.") var printCase = false

  func run() throws {
    let log = try store.open()
    let cases = try casesOfMiddleLength(log.snapshot())
    var random = RandomNumbers(seed: seed)
    guard let first = cases.randomElement(using: &random) else { throw BenchError("no case has 20 to 30 events") }
    if printCase { return print(first.id) }
    var drawn: [Subject] = []
    for _ in 0..<probes { if let subject = cases.randomElement(using: &random) { drawn.append(subject) } }
    try measure("timeline", drawn) { subject in try log.snapshot().events(of: subject).count }
    if decode { try measure("timeline.decoded", drawn) { subject in try log.snapshot().history(of: subject).count } }
  }

  private func measure(_ what: String, _ cases: [Subject], _ read: (Subject) throws -> Int) throws {
    let clock = ContinuousClock()
    for subject in cases.prefix(500) { _ = try read(subject) }
    var samples = Samples()
    var events = 0
    for subject in cases {
      let start = clock.now
      events += try read(subject)
      samples.append(clock.now - start)
    }
    samples.write("\(store.name).\(what)")
    Figure("\(store.name).\(what).events", Double(events) / Double(cases.count), "events").write()
    Figure("\(store.name).\(what).twenty", samples.median * 20 * Double(cases.count) / Double(events), "us").write()
  }

  private func casesOfMiddleLength(_ snapshot: borrowing LogSnapshot) throws -> [Subject] {
    var counts: [Subject: Int] = [:]
    try snapshot.scan(checking: .bounds) { record in
      counts[try record.firstSubject, default: 0] += 1
      return true
    }
    return counts.filter { $0.key.kind == "case" && (20...30).contains($0.value) }.keys.sorted()
  }
}
