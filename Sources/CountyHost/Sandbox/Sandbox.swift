internal import FoundationEssentials
public import Wording

/// What a module is run in: its limits, and what it may see.
public struct Sandbox: Sendable {
  /// The limits; nil where there is no sandbox.
  public let policy: SandboxPolicy?
  /// Files and folders that the module may read besides its program and what its arguments name, absolute.
  public var readable: [String] = []
  /// Files and folders that no module may be shown, such as a ledger and its master key, absolute.
  public var secret: [String] = []
  /// How long the host waits for it.
  public var patience = ModulePatience()
  private let chosen: SandboxMeans?

  private init(policy: SandboxPolicy?, chosen: SandboxMeans?) { (self.policy, self.chosen) = (policy, chosen) }

  /// A sandbox with limits.
  ///
  /// - Parameters:
  ///   - policy: the limits.
  ///   - means: what confines the module; if not given, all that this machine gives.
  public init(_ policy: SandboxPolicy, means: SandboxMeans? = nil) { self.init(policy: policy, chosen: means) }

  /// What modules run in where nothing else is asked for.
  public static let standard = Sandbox(SandboxPolicy())

  /// None: a module may do all that the host's user may do.
  public static let none = Sandbox(policy: nil, chosen: SandboxMeans(paths: [:], isRoot: false))

  /// What confines the module.
  public var means: SandboxMeans {
    get async {
      if let chosen { return chosen }
      return await SandboxMeans.here
    }
  }

  /// What the module isn't protected from, since the machine doesn't give it; empty where there is no sandbox.
  public var shortcomings: [Text] {
    get async {
      guard policy != nil else { return [] }
      let means = await means
      return SandboxProtection.allCases.filter { $0 != .webAssembly && $0.giver(means) == nil }.map { protection in
        let (title, remedy) = (protection.title, protection.remedy(means))
        return Text(
          "not given here: \(title.english) (\(remedy.english))", "本机未提供：\(title.chinese)（\(remedy.chinese)）")
      }
    }
  }

  /// How a program is started, its folder made ready.
  ///
  /// - Throws: ``ConversationFault`` where it can't be run, its folder isn't its own, or what it is shown is secret.
  func plan(_ path: String, _ arguments: [String], folder: String) async throws -> (SandboxPlan, SandboxFolder) {
    let (means, machine) = (await means, await SandboxMeans.here)
    // WebAssembly needs its runner with or without a sandbox.
    let runner = machine.paths[.wasmkit].map { [SandboxTool.wasmkit: $0] } ?? [:]
    let all = SandboxMeans(
      paths: policy == nil ? runner : means.paths, failing: means.failing, isRoot: means.isRoot)
    let program = try SandboxedProgram(lookingAt: path, arguments: arguments, also: readable, all)
    try keep(secret, from: program.readable, Self.real(folder))
    let place = try SandboxFolder(preparing: folder, all)
    return (SandboxPlan(program, place, policy ?? SandboxPolicy(), all), place)
  }

  private func keep(_ secrets: [String], from readable: [String], _ folder: String) throws {
    for secret in secrets.map(Self.real) {
      for path in readable.map(Self.real) + [folder] {
        let isIn = path == secret || path.hasPrefix(secret + "/") && path != folder
        guard !isIn, !secret.hasPrefix(path == "/" ? path : path + "/") else {
          throw ConversationFault(
            "what it may see would have the ledger or a key in it: give it a folder of its own",
            "其可见范围会包含账本或密钥：请为其指定单独的目录")
        }
      }
    }
  }

  private static func real(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
}
