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
