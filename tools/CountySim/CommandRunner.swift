import EventEnvelope
import Glibc
import Wording

/// Runs the command and says with which code the process ends.
enum CommandRunner {
  /// Where temporary files go: `TMPDIR`, or `/tmp`.
  static func environment() -> String {
    guard let path = unsafe getenv("TMPDIR") else { return "/tmp" }
    let text = unsafe String(cString: path)
    return text.isEmpty ? "/tmp" : text
  }

  /// Reads the arguments and writes to standard output.
  static func run(_ arguments: [String], environment temporaryDirectory: String) async -> Int32 {
    // A reader that goes away is an error of writing, not the end of the process.
    _ = signal(SIGPIPE, SIG_IGN)
    let request: Request
    do throws(UsageError) { request = try ArgumentReader.read(arguments) } catch {
      complain("\(error)\nTry county-sim --help.")
      return 64
    }
    var output = DescriptorSink(descriptor: STDOUT_FILENO)
    switch request {
    case .help:
      do throws(OutputError) { try output.write(Array(HelpText.text.utf8)) } catch { return code(.output(error)) }
      return 0
    case .run(let options):
      let simulation = Simulation(
        options: options, temporaryDirectory: temporaryDirectory, workers: 2, progress: .onStandardError)
      do throws(SimulationError) { _ = try await simulation.run(to: output) } catch { return code(error) }
      if let warning = options.warning(today: today) { complain("\(warning.english)\n\(warning.chinese)") }
      return 0
    }
  }

  /// Today, in China; only what is said beside a run depends on it.
  private static var today: CivilDate {
    Instant(microseconds: Int64(time(nil)) * 1_000_000).dateInChina
  }

  /// Says what went wrong, where anything did, and gives the code for it.
  private static func code(_ error: SimulationError) -> Int32 {
    switch error {
    case .output(.readerGone): return 0
    case .output:
      complain("\(error)")
      return 74
    case .refused, .policy, .broken:
      complain("\(error)")
      return 70
    }
  }

  private static func complain(_ text: String) {
    var sink = DescriptorSink(descriptor: STDERR_FILENO)
    try? sink.write(Array("county-sim: \(text)\n".utf8))
  }
}
