import ArgumentParser
public import Desk
import Foundation
import Glibc
import Wording

/// The program `anjuan`: its commands, and the county modules that are built into it.
public enum CommandLineProgram {
  /// Runs the process's command line, and ends the process.
  ///
  /// - Parameter modules: the county modules that are part of the program.
  public static func run(with modules: BuiltInModules) async -> Never {
    exit(await BuiltInModules.$current.withValue(modules) { await CommandLineRunner.run(Anjuan.self) })
  }
}

/// Runs a command line from its words to the exit status: language, parsing, errors, and output written to its end.
struct CommandLineRunner<Root: ParsableCommand> {
  private let environment: [String: String]
  private let streams: StandardStreams
  private let choice: LanguageChoice

  /// Makes a runner.
  ///
  /// - Parameters:
  ///   - root: the command that has all others below it.
  ///   - arguments: the command line without the program's name.
  ///   - environment: the variables of the process.
  ///   - streams: where output and messages go.
  init(_ root: Root.Type, arguments: [String], environment: [String: String], streams: StandardStreams) {
    self.environment = environment
    self.streams = streams
    choice = LanguageChoice(arguments: arguments, environment: environment)
  }

  /// Runs the process's own command line, and returns the exit status for the shell.
  static func run(_ root: Root.Type) async -> Int32 {
    signal(SIGPIPE, SIG_IGN)  // a reader that has gone shows as an error of `write` instead
    StandardStreams.occupyClosedDescriptors()
    let process = ProcessInfo.processInfo
    let runner = CommandLineRunner(
      root, arguments: Array(process.arguments.dropFirst()), environment: process.environment, streams: .ofProcess)
    DamageReport.install(in: runner.choice.language)
    return await runner.status()
  }

  /// Runs the command line, and returns the exit status for the shell.
  func status() async -> Int32 {
    await Language.$current.withValue(choice.language) {
      await StandardStreams.$current.withValue(streams) {
        do {
          try await execute()
          try streams.output.flush()
          return ExitStatus.ok.rawValue
        } catch { return finish(after: error) }
      }
    }
  }

  private func execute() async throws {
    if let rejected = choice.rejected {
      throw Problem(
        .usage, Text("'\(rejected)' isn't a language for --lang", "“\(rejected)”不是 --lang 的有效语言"),
        remedy: Text("Give zh or en.", "可选：zh、en。"))
    }
    var command = try CommandWords.$all.withValue(choice.arguments) {
      try Root.parseAsRoot(choice.arguments)
    }
    if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
  }

  /// Reports why the command ended, and returns the status; output that can't be written any more decides it.
  private func finish(after error: any Error) -> Int32 {
    let report = ErrorReport(error, root: Root.self, language: choice.language, columns: helpColumns)
    do {
      if let text = report.output { try streams.output.writeLine(text) }
      try streams.output.flush()
    } catch {
      let isReported = report.status != ExitStatus.ok.rawValue
      if error.isClosedPipe || isReported { return show(report) }
      return show(ErrorReport(error, root: Root.self, language: choice.language, columns: helpColumns))
    }
    return show(report)
  }

  private func show(_ report: ErrorReport) -> Int32 {
    if let text = report.message { streams.report(text) }
    return report.status
  }

  private var helpColumns: Int { streams.output.terminalColumns ?? environment["COLUMNS"].flatMap { Int($0) } ?? 80 }
}

extension BuiltInModules {
  /// What stands before a built-in module's name in the place of a program's path.
  static let mark = "built-in:"

  /// The modules of the program whose command line this is; its entry hands them over.
  @TaskLocal static var current = BuiltInModules.none
}
