internal import CountyKit
internal import Subprocess
internal import Synchronization
public import Wording

/// Reads one of a module's streams in the background, never keeping more of it than the limits say.
struct ModuleOutput {
  private let pump: Task<Void, Never>
  private let state = ModuleOutputState()

  /// Puts what it writes to standard output into a queue, as it comes; a queue that is full holds it up.
  init(_ output: SubprocessOutputSequence, to inbox: ByteQueue) {
    let state = self.state
    pump = Task {
      do {
        for try await buffer in output {
          guard try await inbox.put(unsafe buffer.withUnsafeBytes { unsafe [UInt8]($0) }) else { break }
        }
      } catch {}
      inbox.end()
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

  /// Awaits the end of the stream, which comes with the end of the last process that writes to it; for some time only.
  func finish(within time: Duration) async {
    await ModuleTree.wait(time) { state.isDone.load(ordering: .acquiring) }
    pump.cancel()
  }
}

/// Whether a stream of a module has been read to its end.
final class ModuleOutputState: Sendable {
  let isDone = Atomic(false)
}

/// A line that a module wrote to its standard error.
public enum ModuleErrorLine: Hashable, Sendable {
  /// A line, without what could disturb a terminal, and cut where it is long.
  case line(String)
  /// In this place so many bytes were left out.
  case leftOut(bytes: Int)

  /// What is shown and logged.
  public var text: Text {
    switch self {
    case .line(let line): Text(line, line)
    case .leftOut(let bytes): Text("… \(bytes) bytes left out …", "……略去 \(bytes) 字节……")
    }
  }
}
