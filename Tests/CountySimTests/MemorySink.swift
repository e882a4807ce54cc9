@testable import county_sim

/// Keeps what is written.
struct MemorySink: ByteSink {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ bytes: [UInt8]) throws(OutputError) { self.bytes += bytes }
}
