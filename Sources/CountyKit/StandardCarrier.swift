internal import Foundation

/// Carries a module's conversation over standard input and output.
enum StandardCarrier {
  static func run<Module: CountyModule>(_: Module.Type) {
    // The folder is the working directory: the host makes it so, and says so.
    let path = "state.json"
    var session = ModuleSession<Module>(
      state: (try? ModuleState.load(from: path)) ?? ModuleState(), folder: ModuleFolder(path: "."))
    say(session.hello)
    while let line = readLine(strippingNewline: true) {
      let message: HostMessage
      do throws(MessageFault) {
        message = try MessageLine.read(HostMessage.self, from: Array(line.utf8))
      } catch {
        // A later version may say more; what isn't known is passed over.
        if case .unknown = error { continue }
        exit(65)
      }
      // Saved only when asked: what is kept must not be ahead of what the ledger knows of it.
      if case .drain = message { save(session.state, path) }
      for answer in session.take(message) { say(answer) }
      switch message {
      case .refuse, .shutdown: exit(0)
      case .accept, .event, .collect, .decided, .query, .drain: break
      }
    }
  }

  /// A state that can't be saved is built anew the next time; the ledger loses nothing by it.
  private static func save(_ state: ModuleState, _ path: String) {
    do { try state.save(to: path) } catch { say(.log("the state can't be saved")) }
  }

  private static func say(_ message: ModuleMessage) {
    do { try FileHandle.standardOutput.write(contentsOf: Data(MessageLine.bytes(message))) } catch {
      // Too long to say, or nobody listens any more.
      exit(74)
    }
  }
}
