import CountyHost
import CountyKit
import Wording

/// Runs a module's program for the length of a conversation: as a process in its sandbox or, where it is part of this
/// program, within it.
struct ModuleLaunch: Sendable {
  /// The program.
  let program: InstalledProgram
  /// The modules that are part of this program.
  let builtIn: BuiltInModules
  /// Where the program's files are.
  let place: String
  /// Where it runs, and what it may write.
  let files: String
  /// What it is run in, where it is a process.
  let sandbox: Sandbox
  /// Takes what it writes to standard error.
  var errors: @Sendable (ModuleErrorLine) -> Void = { _ in }

  /// What this machine can't give of the sandbox.
  var lacking: [Text] {
    get async {
      guard program.builtIn == nil else {
        return [Text("no sandbox: it is part of anjuan and runs within the host", "无沙箱：该模块属于程序本身，在宿主进程内运行")]
      }
      return await sandbox.shortcomings
    }
  }

  /// Runs it, talks with it, and ends it, whatever comes.
  ///
  /// - Parameters:
  ///   - log: takes the module's lines for the log.
  ///   - body: the conversation.
  /// - Returns: what `body` returned.
  /// - Throws: `ConversationFault`, and what `body` throws.
  func run<Result: Sendable>(
    log: @escaping @Sendable (String) -> Void = { _ in },
    _ body: @escaping @Sendable (any ModuleCarrier) async throws -> Result
  ) async throws -> Result {
    guard let name = program.builtIn else {
      let process = ModuleProcess(
        path: "\(place)/\(program.entry)", arguments: program.arguments, folder: files, sandbox: sandbox, errors: errors
      )
      return try await process.run(log: log) { try await body($0) }.result
    }
    guard let module = builtIn.module(named: name) else { throw builtIn.unknown(name) }
    return try await body(carrier(module, log))
  }

  private func carrier<Module: CountyModule>(
    _ module: Module.Type, _ log: @escaping @Sendable (String) -> Void
  ) -> any ModuleCarrier {
    InProcessCarrier(module, folder: ModuleFolder(path: files), log: log)
  }
}
