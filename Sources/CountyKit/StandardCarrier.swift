internal import Glibc

/// Carries a module's conversation over standard input and output: a block in, what it leads to out at once.
struct StandardCarrier<Module: CountyModule> {
  private static var blockBytes: Int { 256 << 10 }

  private let folder = ModuleFolder(path: ".")
  private var session: ModuleSession<Module>
  private var lines = LineBuffer()
  private var said: [UInt8] = []

  /// Reads what was kept.
  ///
  /// The folder is the working directory: the host makes it so, and says so.
  init() { session = ModuleSession(state: ModuleState.load(from: folder), folder: folder) }

  /// Talks until it is told to end, or nobody talks any more.
  ///
  /// - Returns: the status to exit with.
  mutating func run() -> Int32 {
    var block = [UInt8](repeating: 0, count: Self.blockBytes)
    do {
      say(session.hello)
      try flush()
      while let count = try Self.read(into: &block), count > 0 {
        lines.append(block[..<count])
        while let line = try lines.next() {
          if try take(line) {
            try flush()
            return 0
          }
          if said.count > Self.blockBytes { try flush() }
        }
        // All that was there is answered: now it is said, in one piece.
        try flush()
      }
      return 0
    } catch let ending as Ending {
      return ending.status
    } catch {
      // A line that is none.
      try? flush()
      return 65
    }
  }

  /// - Returns: whether it is to end.
  private mutating func take(_ line: ArraySlice<UInt8>) throws -> Bool {
    let message: HostMessage
    do throws(MessageFault) {
      message = try MessageLine.read(HostMessage.self, from: line)
    } catch {
      // A later version may say more; what isn't known is passed over.
      if case .unknown = error { return false }
      throw error
    }
    // Saved only when asked: what is kept must not be ahead of what the ledger knows of it.
    if case .drain = message { save() }
    for answer in session.take(message) { say(answer) }
    switch message {
    case .refuse, .shutdown: return true
    case .accept, .event, .collect, .decided, .query, .drain: return false
    }
  }

  /// A state that can't be saved is built anew the next time; the ledger loses nothing by it.
  private mutating func save() {
    do { try session.state.save(to: folder) } catch { say(.log("the state can't be saved")) }
  }

  private mutating func say(_ message: ModuleMessage) {
    do throws(MessageFault) { try MessageLine.append(message, to: &said) } catch {
      // Too long to say: the host waits for it in vain, and knows which it was.
      try? MessageLine.append(ModuleMessage.log("an answer is too long for a line"), to: &said)
    }
  }

  private mutating func flush() throws {
    defer { said.removeAll(keepingCapacity: true) }
    try Self.write(said)
  }

  /// How many bytes came; nil where reading fails.
  private static func read(into block: inout [UInt8]) throws -> Int? {
    while true {
      let count = unsafe block.withUnsafeMutableBytes { unsafe Glibc.read(0, $0.baseAddress, $0.count) }
      if count >= 0 { return count }
      guard errno == EINTR else { return nil }
    }
  }

  private static func write(_ bytes: [UInt8]) throws {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes { unsafe Glibc.write(1, $0.baseAddress, $0.count) }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        // Nobody listens any more.
        throw Ending(status: 74)
      }
    }
  }

  private struct Ending: Error { let status: Int32 }
}
