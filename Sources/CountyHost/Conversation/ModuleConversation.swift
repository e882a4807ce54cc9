public import CountyKit
public import EventEnvelope
public import Wording

/// The host's side of a conversation with a running module.
public struct ModuleConversation: ModuleCarrier {
  /// How many bytes of events are put together before they are handed over.
  private static let pieceBytes = 64 << 10

  private let outbox: ByteQueue
  private let lines: LineReader
  private let patience: Int
  private let log: @Sendable (String) -> Void

  /// Takes what the module reads and writes.
  ///
  /// - Parameters:
  ///   - inbox: what it writes.
  ///   - outbox: what it reads.
  ///   - patience: how many times as long as ``ModuleLimits`` say it may take.
  ///   - log: takes its lines for the log.
  init(inbox: ByteQueue, outbox: ByteQueue, patience: Int, log: @escaping @Sendable (String) -> Void = { _ in }) {
    (self.outbox, self.patience, self.log) = (outbox, patience, log)
    lines = LineReader(inbox)
  }

  /// Says something.
  ///
  /// - Throws: ``ConversationFault`` where the module doesn't listen any more.
  public func say(_ message: HostMessage) async throws {
    guard let bytes = try? MessageLine.bytes(message) else { throw ConversationFault.unsaid }
    try await put(bytes)
  }

  /// Sends a line that needn't be a message.
  ///
  /// - Throws: ``ConversationFault`` where the module doesn't listen any more.
  public func say(line: String) async throws { try await put(Array((line + "\n").utf8)) }

  /// Hands events over, several in one write.
  ///
  /// - Throws: ``ConversationFault``, and `PayloadFault` where an event's payload can't be read.
  public func send(_ events: [FeedEvent], done: Position) async throws {
    var piece: [UInt8] = []
    piece.reserveCapacity(Self.pieceBytes + 4_096)
    for event in events {
      let start = piece.count
      do {
        try HostMessage.appendEvent(position: event.position.rawValue, again: event.position <= done, to: &piece) {
          bytes throws in
          try event.append(to: &bytes)
        }
      } catch {
        // Those before it are the module's all the same.
        if start > 0 { try await put(Array(piece[..<start])) }
        throw error
      }
      guard piece.count - start < ModuleLimits.lineBytes else { throw ConversationFault.unsaid }
      piece.append(0x0A)
      guard piece.count >= Self.pieceBytes else { continue }
      try await put(piece)
      piece.removeAll(keepingCapacity: true)
    }
    if !piece.isEmpty { try await put(piece) }
  }

  private func put(_ bytes: [UInt8]) async throws {
    guard try await outbox.put(bytes, by: deadline(ModuleLimits.answerMilliseconds)) else {
      try Task.checkCancellation()
      throw ConversationFault.deaf
    }
  }

  /// The module's next message that isn't a line for the log.
  ///
  /// - Parameters:
  ///   - awaited: what is expected, for the fault.
  ///   - milliseconds: how long it may take; lines for the log don't lengthen it.
  /// - Returns: the message.
  /// - Throws: ``ConversationFault``.
  public func next(_ awaited: Text, within milliseconds: Int) async throws -> ModuleMessage {
    let deadline = deadline(milliseconds)
    while true {
      guard let line = try await lines.line(by: deadline) else { throw ConversationFault.ended(awaited) }
      guard let line else {
        try Task.checkCancellation()
        throw ConversationFault.silent(awaited, milliseconds: milliseconds)
      }
      let message: ModuleMessage
      do throws(MessageFault) {
        message = try MessageLine.read(ModuleMessage.self, from: line)
      } catch { throw ConversationFault.unreadable(error) }
      // Whoever mends it finds why in its log, and nowhere else: the text is the module's own.
      if case .fail(let position, let reason) = message { log("fails on event \(position): \(reason)") }
      guard case .log(let text) = message else { return message }
      log(text)
      guard ContinuousClock.now < deadline else {
        throw ConversationFault.silent(awaited, milliseconds: milliseconds)
      }
    }
  }

  /// Whether the module says nothing more, and ends, in time.
  ///
  /// - Throws: ``ConversationFault``.
  public func ends(within milliseconds: Int = ModuleLimits.shutdownMilliseconds) async throws -> Bool {
    try await ends(by: deadline(milliseconds))
  }

  /// Whether the module says nothing more, and ends, until then.
  ///
  /// - Throws: ``ConversationFault``, and `CancellationError`, lest who asks again and again do so without end.
  func ends(by deadline: ContinuousClock.Instant) async throws -> Bool {
    while let line = try await lines.line(by: deadline) {
      try Task.checkCancellation()
      if line == nil || ContinuousClock.now >= deadline { return false }
    }
    return true
  }

  private func deadline(_ milliseconds: Int) -> ContinuousClock.Instant {
    .now + .milliseconds(milliseconds * patience)
  }
}
