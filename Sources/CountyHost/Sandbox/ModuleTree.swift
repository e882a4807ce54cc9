internal import Glibc

/// A running module's processes: what was started, the module, and all that it started in turn.
struct ModuleTree: Sendable {
  /// What gets SIGKILL ends as soon as it gets the processor; what doesn't for so long waits for a disk that is gone.
  private static let killing = Duration.seconds(60)

  /// The process that was started.
  private let root: Int32
  private let plan: SandboxPlan
  /// What stands in the environment of every process of this run, unless it was taken out.
  private let mark: String

  /// Names the process that was started.
  init(_ root: Int32, _ plan: SandboxPlan, mark: String) { (self.root, self.plan, self.mark) = (root, plan, mark) }

  /// Whether what was started goes on.
  var isRunning: Bool { ProcessTable.entry(root).map { isOurs($0) && !$0.hasEnded } ?? false }

  /// The first process of the module's namespace, with which all others end; nil where there is none, or it has ended.
  var first: Int32? { plan.depth > 0 ? table().below(root, from: 1).first : nil }

  /// Asks the module to end.
  func terminate() { for process in members() { kill(process, SIGTERM) } }

  /// Ends all of it.
  ///
  /// - Parameter first: the first process of its namespace, as it was when the module ran.
  func end(_ first: Int32?) async {
    let isThere = first.flatMap(ProcessTable.entry)?.parent == root
    // Before the first, which it would otherwise report on in its own way.
    if isRunning { kill(root, SIGKILL) }
    if let first {
      if isThere { kill(first, SIGKILL) }
      // Every other process of the namespace has ended before its first has.
      await Self.wait(Self.killing) { ProcessTable.entry(first)?.hasEnded ?? true }
    }
    await Self.wait(Self.killing) {
      let left = members(marked: true)
      for process in left { kill(process, SIGKILL) }
      return left.isEmpty
    }
  }

  /// Waits for something, for some time only, and no longer once the task is cancelled.
  static func wait(_ time: Duration, until isSo: () -> Bool) async {
    let deadline = ContinuousClock.now + time
    while !isSo(), ContinuousClock.now < deadline {
      guard (try? await Task.sleep(for: .milliseconds(2))) != nil else { return }
    }
  }

  /// The memory that the module's processes hold, without what they share with files, in bytes.
  func memoryBytes() -> Int {
    members().reduce(0) { sum, process in
      let kibibytes = ProcessTable.status(process, ["RssAnon", "RssShmem", "VmSwap"]).reduce(0, &+)
      return sum + Int(clamping: kibibytes) << 10
    }
  }

  /// The module and what it started, without the programs that confine it.
  ///
  /// - Parameter marked: also those that have left their parent; those of a namespace of their own end by themselves.
  /// - Returns: their numbers.
  private func members(marked: Bool = false) -> [Int32] {
    let table = table()
    var found = Set(table.below(root, from: plan.depth))
    if marked || plan.depth == 0 {
      for entry in table.entries.values where !found.contains(entry.identifier) {
        if entry.session == root || isMarked(entry.identifier) { found.insert(entry.identifier) }
      }
    }
    return found.filter { table.entries[$0]?.hasEnded == false }
  }

  /// The table; without another process that has got the number of one that ended.
  private func table() -> ProcessTable {
    var table = ProcessTable()
    if let entry = table.entries[root], !isOurs(entry) { table.remove(root) }
    return table
  }

  private func isOurs(_ entry: ProcessTable.Entry) -> Bool { entry.parent == getpid() }

  private func isMarked(_ process: Int32) -> Bool {
    if plan.depth == 0, let user = plan.user { return ProcessTable.status(process, ["Uid"]).first == UInt64(user) }
    return ProcessTable.environment(process).split(separator: 0).contains { $0.elementsEqual(mark.utf8) }
  }
}
