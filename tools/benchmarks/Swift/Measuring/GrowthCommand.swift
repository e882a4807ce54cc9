import ArgumentParser
import EventEnvelope
import EventLog
import FoundationEssentials

/// `ledger-bench growth`: makes a ledger longer, and looks at what has become dearer.
struct GrowthCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "growth",
    abstract: "Append to a ledger until it has so many events; then time timelines and opening.",
    discussion: "Figures are named growth.EVENTS.…. A county grows as well: there is a case for every 25 events.")

  /// A commit has so many events.
  private static let batch = 1_000
  private static let eventsOfACase = 25

  @Option(help: "Where to make the ledger, or where it is.") var directory: String
  @Option(help: "How many events there shall be; a multiple of 1,000.") var to: Int
  @Option(help: "Bytes of a record.") var record = 300
  @Option(help: "How many timelines.") var probes = 2_000
  @Option(help: "Where the random numbers begin.") var seed: UInt64 = 1

  func run() async throws {
    let path = Ledgers.path(of: "growth", in: directory)
    let isThere = FileManager.default.fileExists(atPath: path)
    let log = try isThere ? Ledgers.open("growth", in: directory) : Ledgers.create("growth", in: directory)
    try await grow(log)
    try measureTimelines(log)
    log.close()
    write("disk", try Ledgers.fileBytes(of: path) / Double(to), "bytes/event")
    try measureOpening(path, .readOnly, "open.reader")
    try measureOpening(path, .readWrite, "open.writer")
  }

  private func write(_ what: String, _ value: Double, _ unit: String) {
    Figure("growth.\(to).\(what)", value, unit).write()
  }

  /// The rate is that of the events which are added, not of all.
  private func grow(_ log: EventLog) async throws {
    let first = Int(try log.snapshot().last.rawValue)
    var source = try SyntheticEvents(
      seed: seed &+ UInt64(first), subjects: max(Self.batch, to / Self.eventsOfACase), recordBytes: record)
    let clock = ContinuousClock()
    var spent = Duration.zero
    for position in stride(from: first, to: to, by: Self.batch) {
      let known = max(Self.batch, position / Self.eventsOfACase)
      let events = (0..<Self.batch).map { _ in source.next(known: known) }
      let start = clock.now
      try await log.append(events)
      spent += clock.now - start
    }
    guard to > first else { throw BenchError("the ledger has \(first) events already") }
    write("append.rate", Double(to - first) / spent.seconds, "events/s")
  }

  private func measureTimelines(_ log: EventLog) throws {
    let cases = try drawnCases(log)
    let clock = ContinuousClock()
    for subject in cases.prefix(200) { _ = try log.snapshot().events(of: subject).count }
    var samples = Samples()
    for subject in cases {
      let start = clock.now
      _ = try log.snapshot().events(of: subject).count
      samples.append(clock.now - start)
    }
    samples.write("growth.\(to).timeline")
  }

  /// Cases of 20 to 30 events, from anywhere in the ledger.
  private func drawnCases(_ log: EventLog) throws -> [Subject] {
    let snapshot = try log.snapshot()
    var random = RandomNumbers(seed: seed)
    var cases: [Subject] = []
    for _ in 0..<(1_000 * probes) where cases.count < probes {
      let index = Int(random.next() % UInt64(max(Self.batch, to / Self.eventsOfACase)))
      guard let subject = SyntheticEvents.caseSubject(index) else { continue }
      if (20...30).contains(try snapshot.head(of: subject).count) { cases.append(subject) }
    }
    guard !cases.isEmpty else { throw BenchError("no case has 20 to 30 events") }
    return cases
  }

  /// From the directory's name to a case's newest event, in a process that has the code; the file's pages are warm.
  private func measureOpening(_ path: String, _ access: EventLog.Access, _ what: String) throws {
    let clock = ContinuousClock()
    var samples = Samples()
    guard let subject = SyntheticEvents.caseSubject(0) else { throw BenchError("there is no first case") }
    for _ in 0..<9 {
      let start = clock.now
      let log = try EventLog.open(at: path, access: access)
      let snapshot = try log.snapshot()
      let (last, head) = (snapshot.last, try snapshot.head(of: subject))
      samples.append(clock.now - start)
      log.close()
      guard last.rawValue == UInt64(to), head.count > 0 else { throw BenchError("\(path): not all is there") }
    }
    write(what, samples.median, "us")
  }
}
