internal import Synchronization

/// Tells followers in this process that there are new events.
final class Announcer: Sendable {
  private struct Listeners {
    var next = 0
    var signals: [Int: AsyncStream<Void>.Continuation] = [:]
  }

  private let listeners = Mutex(Listeners())

  /// A stream that yields after each announcement, and every `interval` in case another process appended.
  ///
  /// Announcements that nobody waited for become one.
  func signals(every interval: Duration) -> AsyncStream<Void> {
    let (stream, signal) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let number = listeners.withLock { listeners in
      defer { listeners.next += 1 }
      listeners.signals[listeners.next] = signal
      return listeners.next
    }
    let ticking = Task {
      while (try? await Task.sleep(for: interval)) != nil { signal.yield() }
    }
    signal.onTermination = { [weak self] _ in
      ticking.cancel()
      self?.listeners.withLock { _ = $0.signals.removeValue(forKey: number) }
    }
    return stream
  }

  func announce() {
    for signal in listeners.withLock({ Array($0.signals.values) }) { signal.yield() }
  }
}
