internal import Subprocess
internal import SystemPackage

/// A program that a test runs to its end, with no thread held up meanwhile.
public struct ChildProcess: Sendable {
  /// How it ended, and what it wrote.
  public struct Outcome: Sendable {
    /// Its exit status; the negative number of the signal that ended it.
    public let status: Int32
    /// What it wrote to standard output, at most 16 MiB.
    public let output: String
  }

  private let path: String
  private let arguments: [String]
  private let folder: String
  private let environment: [String: String]?

  /// Names a program.
  ///
  /// - Parameters:
  ///   - path: its file, absolute.
  ///   - arguments: what it gets.
  ///   - folder: where it runs.
  ///   - environment: all that it finds in its environment; if not given, what the tests find in theirs.
  public init(_ path: String, _ arguments: [String], in folder: String, environment: [String: String]? = nil) {
    (self.path, self.arguments, self.folder, self.environment) = (path, arguments, folder, environment)
  }

  /// Runs it; where the test is cancelled, it is killed with all of its session's first group.
  ///
  /// - Throws: where it can't be run, or writes too much.
  public func run() async throws -> Outcome {
    var options = PlatformOptions()
    options.createSession = true
    options.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)]
    let result = try await Subprocess.run(
      .path(FilePath(path)), arguments: Arguments(arguments),
      environment: environment.map { environment in
        .custom(Dictionary(uniqueKeysWithValues: environment.map { (.init(stringLiteral: $0.key), $0.value) }))
      } ?? .inherit,
      workingDirectory: FilePath(folder), platformOptions: options, input: .none, output: .string(limit: 16 << 20),
      error: .discarded)
    let status: Int32 =
      switch result.terminationStatus {
      case .exited(let status): status
      case .signaled(let number): -number
      }
    return Outcome(status: status, output: result.standardOutput)
  }
}
