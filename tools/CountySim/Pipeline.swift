/// Work done by several workers and handed back in the order in which it was entered, so that nothing depends on them.
struct Pipeline<Work: Sendable, Result: Sendable>: ~Copyable {
  private let width: Int
  private let perform: @Sendable (Work) throws(SimulationError) -> Result
  private var running: [Task<Swift.Result<Result, SimulationError>, Never>] = []

  /// Makes a pipeline that does as many things at once as `width` says.
  init(width: Int, perform: @escaping @Sendable (Work) throws(SimulationError) -> Result) {
    self.width = Swift.max(1, width)
    self.perform = perform
  }

  deinit { for task in running { task.cancel() } }

  /// Enters work; gives back what was entered longest ago, where all workers are busy.
  mutating func enter(_ work: Work) async throws(SimulationError) -> Result? {
    let finished = running.count > width ? try await next() : nil
    let perform = perform
    running.append(
      Task.detached {
        do throws(SimulationError) { return .success(try perform(work)) } catch { return .failure(error) }
      })
    return finished
  }

  /// What was entered longest ago; nil where nothing is left.
  mutating func next() async throws(SimulationError) -> Result? {
    guard !running.isEmpty else { return nil }
    return try await running.removeFirst().value.get()
  }
}
