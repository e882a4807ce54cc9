public import CountyKit
public import EventEnvelope
internal import Synchronization
public import Wording

/// Carries a conversation with a module in Swift within this process: for tests, and for modules that are part of the program.
///
/// Nothing stands between the two: a module that never returns holds the host up, one that traps ends it.
public final class InProcessCarrier<Module: CountyModule>: ModuleCarrier {
  private struct State {
    var session: ModuleSession<Module>
    var said: [ModuleMessage]
    var next = 0
  }

  private let folder: ModuleFolder
  private let state: Mutex<State>
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
    state = Mutex(State(session: session, said: [session.hello]))
  }

  /// Says something.
  public func say(_ message: HostMessage) {
    state.withLock { state in
      if case .drain = message {
        // A state that can't be saved is built anew the next time.
        do { try state.session.state.save(to: folder) } catch { state.said.append(.log("the state can't be saved")) }
      }
      state.said += state.session.take(message)
    }
  }

  /// Hands events over.
  public func send(_ events: [FeedEvent], done: Position) {
    state.withLock { state in
      for event in events {
        let position = event.position
        state.said.append(
          state.session.take(
            ModuleEvent(position: position.rawValue, source: FeedEventSource(event: event)), again: position <= done))
      }
    }
  }

  /// What it says next that isn't a line for the log.
  ///
  /// - Throws: ``ConversationFault`` where it has nothing to say.
  public func next(_ awaited: Text, within milliseconds: Int) throws -> ModuleMessage {
    while let message = taken() {
      guard case .log(let text) = message else { return message }
      log(text)
    }
    throw ConversationFault.silent(awaited, milliseconds: milliseconds)
  }

  private func taken() -> ModuleMessage? {
    state.withLock { state in
      guard state.next < state.said.count else { return nil }
      let message = state.said[state.next]
      state.next += 1
      if state.next == state.said.count {
        state.said.removeAll(keepingCapacity: true)
        state.next = 0
      }
      return message
    }
  }
}
