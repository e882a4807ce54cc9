public import Wording

/// What a sandbox protects from.
public enum SandboxProtection: String, CaseIterable, Sendable {
  case network, files, processes, user, privileges, memory, count, priority, size, webAssembly

  /// What a module can't do, or gets.
  public var title: Text {
    switch self {
    case .network: Text("no network", "无网络")
    case .files: Text("no file but the system's, its own and what it is shown", "只见系统文件、自身目录及所示文件")
    case .processes: Text("no other process seen, none left behind", "看不到其他进程，结束后不留进程")
    case .user: Text("a user without rights", "无特权用户")
    case .privileges: Text("no rights by set-user-ID programs", "不能借 setuid 程序提权")
    case .memory: Text("limits on memory, processor time, open files, length of files", "内存、处理器时间、打开文件数与文件长度有上限")
    case .count: Text("a limit on processes", "进程数有上限")
    case .priority: Text("the ledger goes first, for the processor and for memory", "处理器与内存优先保证账本")
    case .size: Text("limits on its folder and on all its memory, measured by the host", "目录大小与内存总量由宿主测量并限制")
    case .webAssembly: Text("WebAssembly modules can be run", "可运行 WebAssembly 模块")
    }
  }

  /// What gives it on a machine; nil where nothing does.
  public func giver(_ means: SandboxMeans) -> Text? {
    func first(_ tools: SandboxTool...) -> Text? {
      tools.first(where: means.has).map { Text($0.rawValue, $0.rawValue) }
    }
    switch self {
    case .network, .processes: return first(.bwrap, .unshare)
    case .files: return first(.bwrap)
    case .user: return means.isRoot ? first(.setpriv) : Text("the host isn't root", "宿主非 root")
    case .privileges: return first(.bwrap, .setpriv)
    case .memory: return first(.prlimit)
    case .count: return means.countsProcesses ? first(.prlimit) : nil
    case .priority: return means.has(.nice) && means.has(.choom) ? Text("nice, choom", "nice、choom") : nil
    case .size: return Text("the host", "宿主")
    case .webAssembly: return first(.wasmkit)
    }
  }

  /// What would give it where nothing does.
  public func remedy(_ means: SandboxMeans) -> Text {
    let tool: SandboxTool =
      switch self {
      case .network, .files, .processes: .bwrap
      case .user, .privileges: .setpriv
      case .memory: .prlimit
      case .count: means.has(.prlimit) ? (means.isRoot ? .setpriv : .bwrap) : .prlimit
      case .priority: means.has(.nice) ? .choom : .nice
      case .size, .webAssembly: .wasmkit
      }
    if means.failing.contains(tool) {
      return Text(
        "\(tool.rawValue) is here, but isn't allowed to: run anjuan as root, or allow user namespaces",
        "有 \(tool.rawValue)，但无权限：请以 root 运行，或允许用户命名空间")
    }
    guard let package = tool.package else {
      return Text("put the Swift toolchain's wasmkit on the PATH", "将 Swift 工具链的 wasmkit 加入 PATH")
    }
    return Text("install \(package)", "安装 \(package)")
  }
}
