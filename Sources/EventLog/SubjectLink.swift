public import EventEnvelope

/// A subject of an event, with the thread back to that subject's event before.
public struct SubjectLink: Sendable, Hashable {
  /// What the event concerns.
  public let subject: Subject
  /// The position of the subject's event before this one; nil where this is its first.
  public let previous: Position?

  /// Makes a link.
  public init(subject: Subject, previous: Position?) {
    self.subject = subject
    self.previous = previous
  }
}
