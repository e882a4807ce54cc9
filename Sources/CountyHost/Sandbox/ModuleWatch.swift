/// Measures from time to time what the kernel doesn't limit: a module's folder, and the memory of all its processes.
struct ModuleWatch: Sendable {
  private static let interval = Duration.seconds(1)
  /// How many times as long as it measured it rests at least.
  private static let rest = 50

  private let task: Task<ConversationFault?, Never>

  /// Begins to watch; what takes too much is ended.
  init(_ tree: ModuleTree, _ folder: String, _ policy: SandboxPolicy) {
    task = Task {
      var pause = Self.interval
      while (try? await Task.sleep(for: pause)) != nil {
        let start = ContinuousClock.now
        if let fault = Self.fault(of: folder, policy) ?? Self.fault(of: tree, policy) {
          await tree.end(tree.first)
          return fault
        }
        pause = max(Self.interval, (ContinuousClock.now - start) * Self.rest)
      }
      return Self.fault(of: folder, policy)
    }
  }

  /// Ends watching, and measures the folder a last time.
  ///
  /// - Returns: what was too much.
  func finish() async -> ConversationFault? {
    task.cancel()
    return await task.value
  }

  /// What is wrong with a folder; nil where nothing is.
  static func fault(of folder: String, _ policy: SandboxPolicy) -> ConversationFault? {
    let size = FolderSize(of: folder, limit: policy.folderBytes)
    if size.isDeep {
      return ConversationFault(
        "its folder has folders in each other more than \(FolderSize.depth) deep", "其目录嵌套超过 \(FolderSize.depth) 层")
    }
    guard size.bytes > policy.folderBytes else { return nil }
    let mebibytes = policy.folderBytes >> 20
    return ConversationFault("its folder holds more than \(mebibytes) MiB", "其目录超过 \(mebibytes) MiB")
  }

  private static func fault(of tree: ModuleTree, _ policy: SandboxPolicy) -> ConversationFault? {
    guard tree.memoryBytes() > policy.totalMemoryBytes else { return nil }
    let mebibytes = policy.totalMemoryBytes >> 20
    return ConversationFault("it takes more than \(mebibytes) MiB of memory", "其内存超过 \(mebibytes) MiB")
  }
}
