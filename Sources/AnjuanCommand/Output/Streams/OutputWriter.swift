import Glibc
import Synchronization

/// Collects text into large writes; at a terminal each whole line is written at once.
///
/// After a failure every further write and flush fails in the same way, so that none can pass unnoticed.
final class OutputWriter: Sendable {
  /// The columns of the terminal behind it; nil where there's none.
  let terminalColumns: Int?
  /// Whether a line may be redrawn: a terminal that can.
  let allowsRedrawing: Bool
  /// Whether headings may be set in bold: a terminal that can, and nobody who minds (`NO_COLOR`).
  let allowsStyle: Bool

  private struct State {
    var buffer: [UInt8] = []
    var failure: OutputFailure?
  }

  private let sink: any ByteSink
  private let capacity: Int
  private let state = Mutex(State())

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - sink: where the bytes go.
  ///   - capacity: the bytes that are kept before they are written; 0 writes each text at once.
  ///   - environment: the variables that speak of the terminal: `NO_COLOR` and `TERM`.
  init(sink: any ByteSink, capacity: Int = 65_536, environment: [String: String] = [:]) {
    self.sink = sink
    self.capacity = capacity
    terminalColumns = sink.terminalColumns
    allowsRedrawing = terminalColumns != nil && environment["TERM"] != "dumb"
    allowsStyle = allowsRedrawing && (environment["NO_COLOR"] ?? "").isEmpty
  }

  /// Takes text, and writes it where enough has come together.
  func write(_ text: String) throws(OutputFailure) { try write(text.utf8) }

  /// Takes text in UTF-8, and writes it where enough has come together.
  func write(_ bytes: some Sequence<UInt8>) throws(OutputFailure) {
    try state.withLock { state throws(OutputFailure) in
      state.buffer.append(contentsOf: bytes)
      let isLineAtTerminal = terminalColumns != nil && state.buffer.last == UInt8(ascii: "\n")
      if state.buffer.count > capacity || isLineAtTerminal { try drain(&state) }
    }
  }

  /// Takes a line, and ends it.
  func writeLine(_ line: String) throws(OutputFailure) { try write(line + "\n") }

  /// Writes all that was kept back.
  func flush() throws(OutputFailure) {
    try state.withLock { state throws(OutputFailure) in try drain(&state) }
  }

  private func drain(_ state: inout State) throws(OutputFailure) {
    if let failure = state.failure { throw failure }
    guard !state.buffer.isEmpty else { return }
    defer { state.buffer.removeAll(keepingCapacity: true) }
    do { try sink.write(state.buffer) } catch {
      state.failure = error
      throw error
    }
  }
}

/// Where bytes go in the end: a file descriptor, or memory in tests.
protocol ByteSink: Sendable {
  /// The columns of the terminal behind it; nil where there's none.
  var terminalColumns: Int? { get }

  /// Takes all the bytes, or throws.
  func write(_ bytes: [UInt8]) throws(OutputFailure)
}

/// Writes to a file descriptor.
struct FileDescriptorSink: ByteSink {
  /// The number of the descriptor.
  let descriptor: Int32

  /// The terminal's columns, 80 where it doesn't say; nil where the descriptor isn't a terminal.
  var terminalColumns: Int? {
    guard isatty(descriptor) == 1 else { return nil }
    var size = winsize()
    let isKnown = unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? Int(size.ws_col) : 80
  }

  /// Writes all the bytes, waiting where the descriptor can't take more at the moment.
  func write(_ bytes: [UInt8]) throws(OutputFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: waitUntilWritable()
      default: throw OutputFailure(code: errno)
      }
    }
  }

  private func waitUntilWritable() {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = unsafe poll(&request, 1, -1)
  }
}
