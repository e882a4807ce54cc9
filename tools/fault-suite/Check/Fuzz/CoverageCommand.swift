import ArgumentParser
import Foundation
import FuzzDriver
import Synchronization

/// Inputs that libFuzzer makes, led by which of them reach new code.
struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuzz-coverage",
    abstract: "Have libFuzzer feed a reader; needs a build with -sanitize=fuzzer and WITH_LIBFUZZER.",
    discussion: "An input that ends the process is kept as a file; with that file in place of options it is repeated.")

  @Option(help: "The reader; without one, a reader with a mistake, which must be found.")
  var target: FuzzTarget?

  @Argument(parsing: .postTerminator, help: "libFuzzer's own options and folders, after --.")
  var options: [String] = []

  private static let fed = Mutex<FuzzTarget?>(nil)

  func run() throws {
    Self.fed.withLock { $0 = target }
    // libFuzzer keeps the arguments for as long as the process lives.
    var arguments = unsafe (["fuzz-coverage"] + options).map { unsafe strdup($0) } + [nil]
    let status = unsafe fuzz_driver_run(CInt(arguments.count - 1), &arguments) { unsafe Self.feed($0, $1) }
    guard status != FUZZ_DRIVER_MISSING else {
      throw CheckFailure("this program was built without libFuzzer")
    }
    throw ExitCode(status)
  }

  /// Reads one input; ends the process where what was read isn't written the same.
  private static func feed(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = unsafe [UInt8](UnsafeBufferPointer(start: bytes, count: count))
    do {
      if let target = fed.withLock(\.self) { _ = try target.accepts(input) } else { _ = FaultyReader.sum(of: input) }
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      abort()
    }
    return 0
  }
}
