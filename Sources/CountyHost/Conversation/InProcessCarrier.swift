public import CountyKit
public import EventEnvelope
internal import Synchronization
public import Wording

/// Carries a conversation with a module in Swift within this process: for tests, and for modules that are part of the program.
///
/// Nothing stands between the two: a module that never returns holds the host up, one that traps ends it.
public final class InProcessCarrier<Module: CountyModule>: ModuleCarrier {
  private let folder: ModuleFolder
  private let session: Mutex<ModuleSession<Module>>
  private let answers = Mutex(SaidMessages())
  private let log: @Sendable (String) -> Void

  /// Starts the module with what it kept in its folder.
  ///
  /// - Parameters:
  ///   - _: the module's type.
  ///   - folder: the module's own folder.
  ///   - log: takes its lines for the log.
  public init(
    _: Module.Type, folder: ModuleFolder = ModuleFolder(), log: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    (self.folder, self.log) = (folder, log)
    let session = ModuleSession<Module>(state: ModuleState.load(from: folder), folder: folder)
    self.session = Mutex(session)
    answers.withLock { $0.append([session.hello]) }
  }

  /// Says something.
  public func say(_ message: HostMessage) {
    let said = session.withLock { session in
      var said: [ModuleMessage] = []
      if case .drain = message {
        // A state that can't be saved is built anew the next time.
        do { try session.state.save(to: folder) } catch { said.append(.log("the state can't be saved")) }
      }
      return said + session.take(message)
    }
    answers.withLock { $0.append(said) }
  }

  /// Hands events over.
  ///
  /// - Throws: `PayloadFault` where the module asked for a payload that can't be read: what it made of it counts for nothing.
  public func send(_ events: [FeedEvent], done: Position) throws {
    var said: [ModuleMessage] = []
    said.reserveCapacity(events.count)
    defer { answers.withLock { $0.append(said) } }
    try session.withLock { session throws in
      for event in events {
        let position = event.position
        let answer = session.take(
          ModuleEvent(position: position.rawValue, source: FeedEventSource(event: event)), again: position <= done)
        if event.isUnreadable.load(ordering: .relaxed) { _ = try event.event() }
        said.append(answer)
      }
    }
  }

  /// What it says next that isn't a line for the log.
  ///
  /// - Throws: ``ConversationFault`` where it has nothing to say.
  public func next(_ awaited: Text, within milliseconds: Int) throws -> ModuleMessage {
    while let message = answers.withLock({ $0.next() }) {
      // Whoever mends it finds why in its log, and nowhere else: the text is the module's own.
      if case .fail(let position, let reason) = message { log("fails on event \(position): \(reason)") }
      guard case .log(let text) = message else { return message }
      log(text)
    }
    throw ConversationFault.silent(awaited, milliseconds: milliseconds)
  }
}
