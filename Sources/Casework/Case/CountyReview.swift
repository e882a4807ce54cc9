public import EventEnvelope

/// What concerns the county's decision (县级审核).
public struct CountyReview: Hashable, Sendable {
  /// The day on which the county received the case; starts its ten working days.
  public internal(set) var receivedOn: CivilDate?
  /// Whether the county has visited the household since it last had to.
  public internal(set) var isVisited = false
  /// County staff who visited, each once.
  public internal(set) var visitors: [String] = []
  /// Whether a member is a registered close relative of staff or of a village cadre (近亲属备案).
  public internal(set) var hasRegisteredRelative = false
  /// Whether a complaint was received (投诉举报).
  public internal(set) var hasComplaint = false
}
