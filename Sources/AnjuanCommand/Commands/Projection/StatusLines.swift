import Desk
import EventLog
import Synchronization
import Wording

/// Writes the progress of several followers, a line each time, from whatever thread they work on.
final class StatusLines: Sendable {
  private struct State {
    var writer: ListingWriter
    var failure: (any Error)?
  }

  private let state: Mutex<State>
  /// Ends once a line couldn't be written.
  private let (writable, ending) = AsyncStream.makeStream(of: Never.self)

  /// Makes a writer of lines in the format asked for.
  init(_ output: OutputOptions) {
    state = Mutex(State(writer: output.writer(StatusListing.columns, follows: true)))
  }

  /// Writes how far a follower has come; a failure of the store or log goes to standard error.
  func write(_ result: Result<FollowerStatus, any Error>, of name: String) {
    switch result {
    case .success(let status):
      state.withLock { state in
        do { try state.writer.write(StatusListing.row(status)) } catch {
          state.failure = state.failure ?? error
          ending.finish()
        }
      }
    case .failure(let error):
      let text = (error as? any ProblemConvertible)?.problem.message.current ?? "\(type(of: error))"
      StandardStreams.current.report("\(name): \(text)")
    }
  }

  /// Waits until nobody reads the lines any more, or they can't be written for another reason.
  func waitUntilUnwritable() async { for await _ in writable {} }

  /// Ends the output.
  ///
  /// - Throws: what kept a line from being written.
  func finish() throws {
    try state.withLock { state in
      if let failure = state.failure { throw failure }
      try state.writer.finish()
    }
  }
}
