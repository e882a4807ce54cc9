internal import CountyKit
internal import Synchronization

/// Lines out of bytes as they come.
final class LineReader: Sendable {
  private let queue: ByteQueue
  private let buffer = Mutex(LineBuffer())

  init(_ queue: ByteQueue) { self.queue = queue }

  /// The next line, without its line feed; nil within where none came in time, nil without where none comes any more.
  ///
  /// - Throws: ``ConversationFault``.
  func line(by deadline: ContinuousClock.Instant) async throws -> ArraySlice<UInt8>?? {
    while true {
      if let line = try next() { return line }
      guard let block = try await queue.take(by: deadline) else {
        return buffer.withLock { $0.rest() }.map { .some($0) } ?? .none
      }
      guard let block else { return .some(nil) }
      buffer.withLock { $0.append(block) }
    }
  }

  private func next() throws -> ArraySlice<UInt8>? {
    do { return try buffer.withLock { try $0.next() } } catch { throw ConversationFault.unreadable(.long) }
  }
}
