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
    switch process.terminationReason {
    case .exit: return .exited(process.terminationStatus)
    case .uncaughtSignal: return .killed(signal: process.terminationStatus)
    @unknown default: return .killed(signal: process.terminationStatus)
    }
  }
}
