public import CountyKit
public import EventEnvelope
public import Wording

/// What carries a conversation with a module, from the host's side: to another process, or within this one.
public protocol ModuleCarrier: Sendable {
  /// Says something.
  ///
  /// - Throws: ``ConversationFault`` where the module doesn't listen any more.
  func say(_ message: HostMessage) async throws

  /// Hands events over, several at once where that can be.
  ///
  /// - Parameters:
  ///   - events: the events, in order; no more than ``ModuleLimits/window`` may be unacknowledged.
  ///   - done: how far its proposals were taken before: events up to there come again.
  /// - Throws: ``ConversationFault``, and `PayloadFault` where an event's payload can't be read.
  func send(_ events: [FeedEvent], done: Position) async throws

  /// The module's next message that isn't a line for the log.
  ///
  /// - Parameters:
  ///   - awaited: what is expected, for the fault.
  ///   - milliseconds: how long it may take.
  /// - Returns: the message.
  /// - Throws: ``ConversationFault``.
  func next(_ awaited: Text, within milliseconds: Int) async throws -> ModuleMessage
}

extension ModuleCarrier {
  /// The module's next message that isn't a line for the log, within ``ModuleLimits/answerMilliseconds``.
  ///
  /// - Parameter awaited: what is expected, for the fault.
  /// - Returns: the message.
  /// - Throws: ``ConversationFault``.
  public func next(_ awaited: Text) async throws -> ModuleMessage {
    try await next(awaited, within: ModuleLimits.answerMilliseconds)
  }
}
