internal import CountyKit
internal import Subprocess
internal import Synchronization

/// Reads one of a module's streams in the background, never keeping more of it than the limits say.
struct ModuleOutput {
  private let pump: Task<Void, Never>
  private let state = ModuleOutputState()

  /// Puts the lines of its standard output into an inbox; one that is too long ends the conversation.
  init(_ output: SubprocessOutputSequence, to inbox: LineInbox) {
    let state = self.state
    pump = Task {
      var splitter = LineSplitter(limit: ModuleLimits.lineBytes)
      do {
        for try await buffer in output {
          var lines: [String] = []
          var isLong = false
          splitter.take(unsafe buffer.withUnsafeBytes { unsafe [UInt8]($0) }) { line, beyond in
            isLong = isLong || beyond > 0
            lines.append(String(decoding: line, as: UTF8.self))
          }
          guard !isLong, splitter.beyond == 0 else { throw ConversationFault.unreadable(.long) }
          for line in lines { await inbox.put(line) }
        }
        if !splitter.rest.isEmpty { await inbox.put(String(decoding: splitter.rest, as: UTF8.self)) }
        await inbox.end()
      } catch let fault as ConversationFault { await inbox.end(fault) } catch { await inbox.end() }
      state.isDone.store(true, ordering: .releasing)
    }
  }

  /// Hands on the lines of its standard error.
  init(_ output: SubprocessOutputSequence, to errors: @escaping @Sendable (ModuleErrorLine) -> Void) {
    let state = self.state
    pump = Task {
      var kept = ErrorLines()
      do {
        for try await buffer in output {
          for line in kept.take(unsafe buffer.withUnsafeBytes { unsafe [UInt8]($0) }) { errors(line) }
        }
      } catch {}
      for line in kept.finish() { errors(line) }
      state.isDone.store(true, ordering: .releasing)
    }
  }

  /// Awaits the end of the stream, which comes with the end of the last process that writes to it; not for long.
  func finish(_ tree: ModuleTree) async {
    await tree.wait(until: { state.isDone.load(ordering: .acquiring) })
    pump.cancel()
  }
}
