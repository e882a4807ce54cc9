public import EventEnvelope

/// Parameters that hold in one place from a day on, and the moment since which that is known (政策生效与公布).
///
/// Of those known, the one with the latest day holds for a month; of several with one day, the one published last.
/// So a line that is published in March and holds from January changes January as soon as it is known, and not before.
public struct PolicyVersion: Sendable {
  /// The first day in force.
  public let from: CivilDate
  /// When it became known.
  public let publishedAt: Instant
  /// The parameters.
  public let parameters: Parameters

  /// Makes a version.
  public init(from day: CivilDate, publishedAt: Instant, _ parameters: Parameters) {
    from = day
    self.publishedAt = publishedAt
    self.parameters = parameters
  }
}
