/// How a module is started: pure, from the program, its folder, the limits and what the machine gives.
struct SandboxPlan: Hashable, Sendable {
  /// What is started.
  let executable: String
  /// What that gets.
  let arguments: [String]
  /// How many processes stand between the one that is started and the module; 0 without a namespace of its own.
  let depth: Int
  /// The user that the module alone runs as; nil where it is the host's.
  let user: UInt32?
  /// Whether a module that a signal ended is told by a status of 128 and the signal.
  let tellsSignals: Bool

  /// The folders of the system that every module may read.
  private static let system = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"]
  private static let settings = ["alternatives", "ld.so.cache", "ld.so.conf", "ld.so.conf.d"].map { "/etc/\($0)" }

  /// Whether a path lies in the folders that every module may read.
  static func isSystem(_ path: String) -> Bool { system.contains { path == $0 || path.hasPrefix($0 + "/") } }

  /// Makes the plan.
  init(_ program: SandboxedProgram, _ folder: SandboxFolder, _ policy: SandboxPolicy, _ means: SandboxMeans) {
    var words = Self.namespaces(program, folder, policy, means)
    words += Self.identity(folder, means)
    words += Self.limits(policy, means)
    if program.isWebAssembly, let wasmkit = means.paths[.wasmkit] {
      // Its folder, and no other file.
      words += [wasmkit, "run", "--dir", ".", program.path]
    } else {
      words.append(program.path)
    }
    words += program.arguments
    executable = words[0]
    arguments = Array(words.dropFirst())
    depth = means.givesNamespaces ? 2 : 0
    user = folder.user
    tellsSignals = means.has(.bwrap)
  }

  private static func namespaces(
    _ program: SandboxedProgram, _ folder: SandboxFolder, _ policy: SandboxPolicy, _ means: SandboxMeans
  ) -> [String] {
    if let bwrap = means.paths[.bwrap] { return [bwrap] + walls(program, folder, policy, means) + ["--"] }
    guard let unshare = means.paths[.unshare] else { return [] }
    var words: [String] = []
    // So that nothing goes on where the host was killed.
    if let setpriv = means.paths[.setpriv] { words = [setpriv, "--pdeathsig", "KILL", "--"] }
    words.append(unshare)
    if !means.isRoot { words += ["--user", "--map-current-user"] }
    words += ["--net", "--ipc", "--uts", "--pid", "--fork", "--kill-child=SIGKILL", "--mount-proc", "--"]
    // The first process of a namespace gets no signal that it doesn't handle: the module is the second.
    return words + [unshare, "--fork", "--"]
  }

  /// bubblewrap's options.
  private static func walls(
    _ program: SandboxedProgram, _ folder: SandboxFolder, _ policy: SandboxPolicy, _ means: SandboxMeans
  ) -> [String] {
    var words = [
      "--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts", "--unshare-cgroup-try", "--hostname",
      "module",
      "--die-with-parent",
    ]
    if !means.isRoot {
      words += ["--unshare-user", "--uid", "65534", "--gid", "65534"]
    } else if means.givesUser {
      // For setpriv, which gives them up.
      words += ["--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]
    }
    for path in system { words += ["--ro-bind-try", path, path] }
    words += ["--perms", "0755", "--dir", "/etc"]
    for path in settings { words += ["--ro-bind-try", path, path] }
    let small = ["--perms", "1777", "--size", String(policy.temporaryBytes), "--tmpfs"]
    words += ["--proc", "/proc", "--dev", "/dev"] + small + ["/dev/shm", "--remount-ro", "/dev"] + small + ["/tmp"]
    let shown = Set(program.readable.filter { !isSystem($0) }).sorted {
      Array($0.utf8).lexicographicallyPrecedes($1.utf8)
    }
    for path in parents(of: shown + [folder.path]) { words += ["--perms", "0755", "--dir", path] }
    // Outer ones first.
    for path in shown { words += ["--ro-bind", path, path] }
    return words + ["--bind", folder.path, folder.path, "--remount-ro", "/", "--chdir", folder.path]
  }

  /// The folders that must be there for others to be in them, outer ones first.
  private static func parents(of paths: [String]) -> [String] {
    var parents: [String] = []
    for path in paths {
      var parent = ""
      for name in path.split(separator: "/").dropLast() {
        parent += "/\(name)"
        if !isSystem(parent), parent != "/tmp", !parents.contains(parent) { parents.append(parent) }
      }
    }
    return parents
  }

  private static func identity(_ folder: SandboxFolder, _ means: SandboxMeans) -> [String] {
    guard let setpriv = means.paths[.setpriv] else { return [] }
    var words = [setpriv, "--no-new-privs", "--inh-caps=-all"]
    if let user = folder.user { words += ["--reuid", String(user), "--regid", String(user), "--clear-groups"] }
    if !means.givesNamespaces { words += ["--pdeathsig", "KILL"] }
    return words + ["--"]
  }

  private static func limits(_ policy: SandboxPolicy, _ means: SandboxMeans) -> [String] {
    var words: [String] = []
    if let prlimit = means.paths[.prlimit] {
      words += [
        prlimit, "--data=\(policy.memoryBytes)", "--as=\(policy.addressBytes)", "--nofile=\(policy.openFiles)",
        "--fsize=\(policy.fileBytes)", "--cpu=\(policy.processorSeconds)", "--core=0",
      ]
      if means.countsProcesses { words.append("--nproc=\(policy.processes)") }
      words.append("--")
    }
    if let choom = means.paths[.choom] { words += [choom, "-n", "1000", "--"] }
    if let nice = means.paths[.nice] { words += [nice, "-n", String(policy.niceness)] }
    return words
  }
}
