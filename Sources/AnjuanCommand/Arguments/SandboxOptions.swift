import ArgumentParser
import CountyHost
import Foundation
import Wording

/// The options of what a module is run in.
struct SandboxOptions: ParsableArguments {
  @Flag(
    name: .customLong("no-sandbox"),
    help: ArgumentHelp(
      Text("Run it without a sandbox: it may do all that you may", "不用沙箱：模块可做您能做的一切")))
  var isLeft = false

  @Option(
    name: .customLong("may-read"),
    help: ArgumentHelp(
      Text(
        "A file or folder that it may read besides its program; may be repeated", "除程序外允许其读取的文件或目录，可重复"),
      valueName: "path"),
    completion: .file())
  private var readable: [String] = []

  @Option(
    name: .customLong("patience"),
    help: ArgumentHelp(
      Text(
        "How many times as long as usual a module may take, where the machine is busy or slow (default: "
          + "$ANJUAN_MODULE_PATIENCE, else 1)",
        "机器繁忙或较慢时，模块可用时间为通常的几倍（默认取环境变量 ANJUAN_MODULE_PATIENCE，否则为 1）"),
      valueName: "times"))
  private var givenPatience: Int?

  func validate() throws {
    guard (1...1_000).contains(patience) else {
      throw ValidationError(Text("--patience takes 1 to 1000", "--patience 为 1 至 1000"))
    }
  }

  private var patience: Int {
    givenPatience ?? ProcessInfo.processInfo.environment["ANJUAN_MODULE_PATIENCE"].flatMap { Int($0) } ?? 1
  }

  /// The sandbox.
  ///
  /// - Parameter secret: what a module may never be shown.
  /// - Returns: the sandbox, or none where that was asked for.
  func sandbox(secret: [String] = []) -> Sandbox {
    var sandbox = isLeft ? Sandbox.none : .standard
    sandbox.patience = ModulePatience(patience)
    guard !isLeft else { return sandbox }
    sandbox.readable = readable.map { URL(fileURLWithPath: $0).path }
    sandbox.secret = secret.map { URL(fileURLWithPath: $0).path }
    return sandbox
  }

  /// Says on standard error what the machine can't give.
  func reportShortcomings(_ output: OutputOptions) async {
    guard !output.messages.quiet else { return }
    for shortcoming in await sandbox().shortcomings {
      StandardStreams.current.report(
        Text("sandbox: \(shortcoming.english)", "沙箱：\(shortcoming.chinese)").current)
    }
  }
}
