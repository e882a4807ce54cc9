internal import Synchronization

/// Whether a stream of a module has been read to its end.
final class ModuleOutputState: Sendable {
  let isDone = Atomic(false)
}
