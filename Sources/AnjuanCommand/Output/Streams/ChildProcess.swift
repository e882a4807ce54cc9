import Foundation

/// Runs this program once more, beside itself.
enum ChildProcess {
  /// How a child ended.
  enum Ending {
    /// By itself, with a status.
    case exited(Int32)
    /// By a signal.
    case killed(signal: Int32)
  }

  /// Runs this program with the same arguments and one more, with the same streams, and waits for its end.
  static func runSelf(adding argument: String) throws -> Ending {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = Array(CommandLine.arguments.dropFirst()) + [argument]
    try process.run()
    process.waitUntilExit()
    return ending(of: process)
  }

  /// Runs this program with other arguments and no input, and hands over what it writes to standard output.
  static func outputOfSelf(_ arguments: [String]) throws -> (Ending, Data) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (ending(of: process), output)
  }

  private static func ending(of process: Process) -> Ending {
    switch process.terminationReason {
    case .exit: .exited(process.terminationStatus)
    case .uncaughtSignal: .killed(signal: process.terminationStatus)
    @unknown default: .killed(signal: process.terminationStatus)
    }
  }
}
