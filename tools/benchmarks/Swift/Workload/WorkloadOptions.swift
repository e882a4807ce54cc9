import ArgumentParser

/// Where a measurement writes, and what events it makes.
struct WorkloadOptions: ParsableArguments {
  @Option(help: "Where to make ledgers; those of earlier runs are replaced.") var directory: String
  @Option(help: "Bytes of a record.") var record = 300
  @Option(help: "How many cases and persons the events are drawn from.") var subjects = 20_000
  @Option(help: "Where the random numbers begin.") var seed: UInt64 = 1

  /// The events.
  func events() throws -> SyntheticEvents {
    try SyntheticEvents(seed: seed, subjects: subjects, recordBytes: record)
  }
}
