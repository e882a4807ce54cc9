internal import CountyKit
internal import FoundationEssentials
internal import Subprocess
internal import SystemPackage

/// Runs a module's executable for the length of a conversation, in a sandbox.
public struct ModuleProcess: Sendable {
  /// How a run ended.
  public enum Ending: Hashable, Sendable {
    /// It exited with this status.
    case exited(Int32)
    /// It was ended by this signal.
    case signalled(Int32)
  }

  /// All that a module finds in its environment.
  static let environment: [Environment.Key: String] = ["PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8"]
  private static let mark: Environment.Key = "ANJUAN_MODULE_RUN"

  private let path: String
  private let arguments: [String]
  private let folder: String
  private let sandbox: Sandbox
  private let errors: @Sendable (ModuleErrorLine) -> Void

  /// Names an executable.
  ///
  /// - Parameters:
  ///   - path: the executable, or a WebAssembly module, absolute.
  ///   - arguments: what it gets.
  ///   - folder: where it runs, and what it may write.
  ///   - sandbox: what it is run in.
  ///   - errors: gets what the module writes to standard error, no more than ``ModuleLimits/errorBytes`` a run: the beginning
  ///     as it comes, the end when the run has ended.
  public init(
    path: String, arguments: [String] = [], folder: String, sandbox: Sandbox = .standard,
    errors: @escaping @Sendable (ModuleErrorLine) -> Void = { _ in }
  ) {
    (self.path, self.arguments, self.folder) = (path, arguments, folder)
    (self.sandbox, self.errors) = (sandbox, errors)
  }

  /// What lies in its folder, in bytes, each file and folder at least 4 KiB: counted until it is more than it may be.
  public func folderBytes() -> Int { FolderSize(of: folder, limit: watchedPolicy.folderBytes).bytes }

  private var watchedPolicy: SandboxPolicy { sandbox.policy ?? SandboxPolicy() }

  /// Runs it, talks with it, and ends it, whatever comes: SIGTERM to the module, then SIGKILL to all of it.
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
    let (plan, place) = try await sandbox.plan(path, arguments, folder: folder)
    let (policy, patience) = (sandbox.policy, sandbox.patience)
    if let policy, let fault = ModuleWatch.fault(of: place.path, policy) { throw fault }
    var options = PlatformOptions()
    options.createSession = true
    let mark = UUID().uuidString
    var environment = Self.environment
    environment[Self.mark] = mark
    let inbox = ByteQueue(capacity: ModuleLimits.unreadBytes)
    let outbox = ByteQueue(capacity: ModuleLimits.unsentBytes)
    do {
      let outcome = try await Subprocess.run(
        .path(FilePath(plan.executable)), arguments: Arguments(plan.arguments),
        environment: .custom(environment), workingDirectory: FilePath(place.path), platformOptions: options,
        input: .inputWriter, output: .sequence, error: .sequence
      ) { execution in
        let tree = ModuleTree(
          execution.processIdentifier.value, plan, mark: "\(Self.mark.rawValue)=\(mark)")
        let output = ModuleOutput(execution.standardOutput, to: inbox)
        let standardError = ModuleOutput(execution.standardError, to: errors)
        let speaking = Self.speak(execution.standardInputWriter, outbox)
        let watch = policy.map { ModuleWatch(tree, place.path, $0) }
        let conversation = ModuleConversation(inbox: inbox, outbox: outbox, patience: patience.answering, log: log)
        var result: Swift.Result<Result, any Error>
        do { result = .success(try await body(conversation)) } catch { result = .failure(error) }
        let first = tree.first
        // What was said is still written; then its input ends.
        outbox.end()
        let isDone = (try? await conversation.ends(by: .now + patience.timeToLeave)) ?? false
        // Whoever gave up on the run, it is ended in order.
        await Task {
          await Self.end(tree, first, isDone, patience)
          await standardError.finish(within: patience.timeToBeRead)
          // The conversation is over: nobody takes any more of what the module said.
          inbox.end()
          await output.finish(within: patience.timeToBeRead)
        }.value
        if let fault = await watch?.finish() { result = .failure(fault) }
        speaking.cancel()
        return result
      }
      return (try outcome.closureResult.get(), Self.ending(outcome.terminationStatus, plan))
    } catch is SubprocessError {
      throw ConversationFault("it can't be run", "无法运行")
    }
  }

  /// Ends what doesn't end by itself, and all that is left of it.
  private static func end(_ tree: ModuleTree, _ first: Int32?, _ isDone: Bool, _ patience: ModulePatience) async {
    if isDone { await ModuleTree.wait(patience.timeToLeave) { !tree.isRunning } }
    if tree.isRunning {
      tree.terminate()
      await ModuleTree.wait(patience.timeToEnd) { !tree.isRunning }
    }
    await tree.end(first)
  }

  private static func ending(_ status: TerminationStatus, _ plan: SandboxPlan) -> Ending {
    switch status {
    case .exited(let status) where plan.tellsSignals && 129...192 ~= status: .signalled(status - 128)
    case .exited(let status): .exited(status)
    case .signaled(let number): .signalled(number)
    }
  }
}

extension ModuleProcess {
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
