internal import CountyKit
internal import Subprocess
internal import SystemPackage
internal import Wording

/// Runs a module's executable for the length of a conversation.
public struct ModuleProcess: Sendable {
  /// How a run ended.
  public enum Ending: Hashable, Sendable {
    /// It exited with this status.
    case exited(Int32)
    /// It was ended by this signal.
    case signalled(Int32)
  }

  private let path: String
  private let arguments: [String]
  private let folder: String
  private let patience: Int

  /// Names an executable.
  ///
  /// - Parameters:
  ///   - path: the executable, absolute.
  ///   - arguments: what it gets.
  ///   - folder: where it runs, and what it may write.
  ///   - patience: how many times as long as ``ModuleLimits`` say it may take, for a machine that is busy.
  public init(path: String, arguments: [String] = [], folder: String, patience: Int = 1) {
    (self.path, self.arguments, self.folder, self.patience) = (path, arguments, folder, patience)
  }

  /// Runs it, talks with it, and ends it, whatever comes: SIGTERM, and SIGKILL to its whole group.
  ///
  /// - Parameters:
  ///   - log: takes the module's lines for the log; they may come at any time, and from any thread.
  ///   - body: the conversation.
  /// - Returns: what `body` returned, and how the run ended.
  /// - Throws: ``ConversationFault``, and what `body` throws.
  public func run<Result: Sendable>(
    log: @escaping @Sendable (String) -> Void = { _ in },
    _ body: @escaping @Sendable (ModuleConversation) async throws -> Result
  ) async throws -> (result: Result, ending: Ending) {
    var options = PlatformOptions()
    options.createSession = true
    let inbox = ByteQueue(capacity: ModuleLimits.unreadBytes)
    let outbox = ByteQueue(capacity: ModuleLimits.unsentBytes)
    do {
      let outcome = try await Subprocess.run(
        .path(FilePath(path)), arguments: Arguments(arguments),
        environment: .custom(["PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8"]),
        workingDirectory: FilePath(folder), platformOptions: options, input: .inputWriter, output: .sequence,
        error: .discarded
      ) { execution in
        let hearing = Self.hear(execution.standardOutput, inbox)
        let speaking = Self.speak(execution.standardInputWriter, outbox)
        let conversation = ModuleConversation(inbox: inbox, outbox: outbox, patience: patience, log: log)
        let result: Swift.Result<Result, any Error>
        do { result = .success(try await body(conversation)) } catch { result = .failure(error) }
        // What was said is still written; then its input ends.
        outbox.end()
        let hasEnded = (try? await conversation.ends()) ?? false
        if !hasEnded {
          try? execution.send(signal: .terminate, toProcessGroup: true)
          try? await Task.sleep(for: .milliseconds(200))
        }
        // Also what it has left behind.
        try? execution.send(signal: .kill, toProcessGroup: true)
        inbox.end()
        hearing.cancel()
        speaking.cancel()
        return result
      }
      let ending: Ending =
        switch outcome.terminationStatus {
        case .exited(let status): .exited(status)
        case .signaled(let number): .signalled(number)
        }
      return (try outcome.closureResult.get(), ending)
    } catch let error as SubprocessError {
      _ = error
      throw ConversationFault("it can't be run", "无法运行")
    }
  }
}

extension ModuleProcess {
  /// Takes what the module writes, as it comes.
  private static func hear(_ output: SubprocessOutputSequence, _ inbox: ByteQueue) -> Task<Void, Never> {
    Task {
      do {
        for try await block in output {
          let bytes = unsafe block.withUnsafeBytes { unsafe [UInt8]($0) }
          guard try await inbox.put(bytes) else { break }
        }
        inbox.end()
      } catch { inbox.end() }
    }
  }

  /// Writes what is said to it, all that is there in one go, and closes its input at the end.
  private static func speak(_ input: StandardInputWriter, _ outbox: ByteQueue) -> Task<Void, Never> {
    Task {
      do {
        while let bytes = try await outbox.take(), let bytes {
          guard try await input.write(bytes) == bytes.count else { break }
        }
        outbox.end(ConversationFault.deaf)
      } catch { outbox.end(ConversationFault.deaf) }
      try? await input.finish()
    }
  }
}
