internal import FoundationEssentials

/// What a machine gives to confine a module with.
public struct SandboxMeans: Hashable, Sendable {
  /// Where each tool stands that does what is asked of it.
  public var paths: [SandboxTool: String]
  /// The tools that are there and aren't allowed to do what is asked of them.
  public var failing: Set<SandboxTool>
  /// Whether the host runs as root, and so can give a module a user of its own.
  public var isRoot: Bool

  /// Names what there is.
  public init(paths: [SandboxTool: String], failing: Set<SandboxTool> = [], isRoot: Bool) {
    (self.paths, self.failing, self.isRoot) = (paths, failing, isRoot)
  }

  /// These means without some.
  public func without(_ tools: SandboxTool...) -> SandboxMeans {
    SandboxMeans(paths: paths.filter { !tools.contains($0.key) }, failing: failing, isRoot: isRoot)
  }

  /// Whether a tool is there and works.
  func has(_ tool: SandboxTool) -> Bool { paths[tool] != nil }

  /// Whether a module gets a user of its own.
  var givesUser: Bool { isRoot && has(.setpriv) }

  /// Whether a module's processes are in a namespace of their own: none of them outlives it.
  var givesNamespaces: Bool { has(.bwrap) || has(.unshare) }

  /// Whether the number of a module's processes can be limited without counting those of others.
  var countsProcesses: Bool { has(.prlimit) && (givesUser || givesNamespaces && !isRoot) }

  /// What this machine gives, found out once by trying.
  public static var here: SandboxMeans { get async { await found.value } }

  private static let found = Task { await SandboxTrial().means() }
}

/// A program of the machine by which a module is confined.
public enum SandboxTool: String, CaseIterable, Sendable {
  case bwrap, unshare, setpriv, prlimit, choom, nice, wasmkit

  /// The Debian package that has it; nil where it comes with the Swift toolchain.
  public var package: String? {
    switch self {
    case .bwrap: "bubblewrap"
    case .unshare, .setpriv, .prlimit, .choom: "util-linux"
    case .nice: "coreutils"
    case .wasmkit: nil
    }
  }
}
