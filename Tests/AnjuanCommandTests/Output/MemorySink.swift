import Synchronization

@testable import AnjuanCommand

/// Keeps what is written to it, or refuses it.
final class MemorySink: ByteSink {
  let terminalColumns: Int?
  private let failure: OutputFailure?
  private let written = Mutex<[[UInt8]]>([])

  init(terminalColumns: Int? = nil, failure: OutputFailure? = nil) {
    self.terminalColumns = terminalColumns
    self.failure = failure
  }

  func write(_ bytes: [UInt8]) throws(OutputFailure) {
    if let failure { throw failure }
    written.withLock { $0.append(bytes) }
  }

  var writes: [String] { written.withLock { $0.map { String(decoding: $0, as: UTF8.self) } } }

  var text: String { writes.joined() }
}
