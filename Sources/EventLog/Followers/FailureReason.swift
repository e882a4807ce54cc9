internal import Files
internal import LMDB

/// Why an event couldn't be applied, as far as that is about the event.
struct FailureReason {
  /// In a few words of ASCII, without anything of a payload.
  let text: String
  /// Whether the log itself is damaged there, so that no follower may go on.
  let isOfLog: Bool

  /// Reads what applying an event threw.
  ///
  /// - Throws: the error itself where it is about the machine and not about the event: that is no reason to give the
  ///   event up.
  init(_ error: any Error) throws {
    switch error {
    case let error as LMDBError: throw error
    case let error as FilesError: throw error
    case EventLogError.damaged, EventLogError.headDamaged, EventLogError.metaDamaged:
      self.init(text: "damaged-record", isOfLog: true)
    case let error as EventLogError: throw error
    case let error as CancellationError: throw error
    case let fault as any FollowerFault: self.init(text: fault.reason, isOfLog: false)
    default: self.init(text: "error \(type(of: error))", isOfLog: false)
    }
  }

  private init(text: String, isOfLog: Bool) {
    self.text = text
    self.isOfLog = isOfLog
  }
}
