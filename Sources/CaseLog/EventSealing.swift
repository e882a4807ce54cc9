public import EventLog

/// Seals what could tell who a person is, as the step between a decision and its record.
public protocol EventSealing: Sendable {
  /// What the log takes: the drafts' events in their order, with a sealing for every field in clear.
  ///
  /// Where an erasure comes between, the log refuses the events as unfinished, and they are sealed anew.
  ///
  /// - Throws: what the keys refuse.
  func sealed(_ drafts: [EventDraft]) throws -> [NewEvent]
}
