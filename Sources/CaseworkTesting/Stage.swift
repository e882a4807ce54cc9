import Casework

/// The main path of an application, step by step, and the ways off it (场景阶段).
public enum Stage: Int, CaseIterable, Hashable, Sendable {
  /// The application is in.
  case submitted
  /// Household, income and assets are declared and the check is authorised.
  case declared
  /// Accepted.
  case accepted
  /// The check is requested.
  case checkRequested
  /// Every source has answered; one with a hit.
  case answered
  /// The report is out and the hit resolved.
  case reported
  /// The household was visited.
  case visited
  /// Assessed.
  case assessed
  /// The township has given its opinion.
  case opined
  /// On notice.
  case noticePosted
  /// The notice is over.
  case noticeEnded
  /// Before the county.
  case forwarded
  /// Enrolled.
  case enrolled
  /// The family was told.
  case notified
}
