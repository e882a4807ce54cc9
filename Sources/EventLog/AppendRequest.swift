internal import EventEnvelope

/// An append on its way to the writer thread.
struct AppendRequest: Sendable {
  let events: [NewEvent]
  let drafts: RecordDrafts
  let condition: Condition
  let tracking: Tracking?
  /// The length of the records.
  let byteCount: Int
  let reply: CheckedContinuation<Result<Receipt, EventLogError>, Never>
}
