internal import CProcessors
internal import FoundationEssentials
internal import Glibc

/// Which of a machine's processors modules and their host may take (处理器份额), so that one is left to whoever appends.
///
/// A thread that is woken while every processor is busy waits for a tick of the clock, whatever its priority is: some
/// milliseconds for each of the few waits that an append has.
public struct ProcessorShare: Hashable, Sendable {
  /// The processors, by their numbers; in order.
  public let processors: [Int32]

  /// Names processors.
  init(_ processors: [Int32]) { self.processors = processors.sorted() }

  /// What this process may run on.
  public static var here: ProcessorShare {
    var numbers = [Int32](repeating: 0, count: processors_most)
    let count = unsafe processors_allowed(&numbers, numbers.count)
    return ProcessorShare(Array(numbers.prefix(count)))
  }

  /// What is left of it where others are to have one of several.
  public var butOne: ProcessorShare { last(max(1, processors.count - 1)) }

  /// The last processors of it: interrupts mostly come to the first ones.
  public func last(_ count: Int) -> ProcessorShare { ProcessorShare(processors.suffix(count)) }

  /// Keeps this process, and all that it starts from now on, to these processors.
  ///
  /// - Returns: whether the system let it be.
  public func take() -> Bool {
    // Each thread has a share of its own; those that are started have their starter's.
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")) ?? []
    let results = threads.compactMap(Int32.init).map { thread in
      let status = unsafe processors_keep(thread, processors, processors.count)
      return status == 0 || status == ESRCH
    }
    return !results.isEmpty && !results.contains(false)
  }
}
