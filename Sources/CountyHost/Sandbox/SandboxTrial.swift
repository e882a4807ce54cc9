internal import FoundationEssentials
internal import Glibc
internal import Subprocess
internal import SystemPackage

/// Finds out what a machine gives, by running `true` under it.
struct SandboxTrial {
  private let candidates = SandboxTool.allCases.compactMap { tool in
    Self.path(of: tool).map { (tool, $0) }
  }

  /// What works here.
  func means() async -> SandboxMeans {
    let isRoot = geteuid() == 0
    let all = SandboxMeans(paths: Dictionary(uniqueKeysWithValues: candidates), isRoot: isRoot)
    guard let program = Self.search("true"), let folder = Self.folder() else {
      return SandboxMeans(paths: all.paths.filter { $0.key == .wasmkit }, isRoot: isRoot)
    }
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var works: [SandboxTool: String] = all.paths.filter { $0.key == .wasmkit }
    // The plain ones first: bwrap and unshare are tried with those that work, as they will be run.
    for tool in [SandboxTool.nice, .choom, .prlimit, .setpriv, .bwrap, .unshare] {
      guard let path = all.paths[tool] else { continue }
      let means = SandboxMeans(
        paths: works.merging([tool: path]) { $1 }.filter { tool != .unshare || $0.key != .bwrap }, isRoot: isRoot)
      if await Self.runs(program, in: folder, means) { works[tool] = path }
    }
    return SandboxMeans(
      paths: works, failing: Set(all.paths.keys).subtracting(works.keys), isRoot: isRoot)
  }

  private static func runs(_ program: String, in folder: String, _ means: SandboxMeans) async -> Bool {
    let place = SandboxFolder(path: folder, user: means.givesUser ? SandboxFolder.firstUser : nil)
    let plan = SandboxPlan(SandboxedProgram(path: program), place, SandboxPolicy(), means)
    let outcome = try? await Subprocess.run(
      .path(FilePath(plan.executable)), arguments: Arguments(plan.arguments),
      environment: .custom(ModuleProcess.environment), workingDirectory: FilePath(folder), input: .none,
      output: .discarded, error: .discarded)
    return outcome?.terminationStatus == .exited(0)
  }

  private static func folder() -> String? {
    let path = "\(FileManager.default.temporaryDirectory.path)/anjuan-sandbox-\(UUID().uuidString)"
    let made: ()? = try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    return made.map { path }
  }

  /// Where a tool stands; `wasmkit` comes with the Swift toolchain, beside `swift`.
  private static func path(of tool: SandboxTool) -> String? {
    if let path = search(tool.rawValue) { return tool == .wasmkit ? real(path) : path }
    guard tool == .wasmkit, let swift = search("swift") else { return nil }
    let beside = URL(fileURLWithPath: real(swift)).deletingLastPathComponent().appendingPathComponent("wasmkit").path
    return FileManager.default.isExecutableFile(atPath: beside) ? real(beside) : nil
  }

  private static func real(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }

  private static func search(_ name: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let places = ["/usr/bin", "/bin"] + path.split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
    return places.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
