public import CaseEvents
public import EventEnvelope

/// On which roll the household stands, and until when (在保情况).
public struct Enrolment: Hashable, Sendable {
  /// A member of a marginal family enrolled alone (单人保).
  public struct Single: Hashable, Sendable {
    /// The person.
    public let person: String
    /// The first month paid.
    public let from: Month
  }

  /// The household's category.
  public internal(set) var category: Category
  /// The persons enrolled.
  public internal(set) var persons: [String]
  /// The first month in the category.
  public internal(set) var from: Month
  /// The review class (A/B/C 类).
  public internal(set) var reviewClass: ReviewClass
  /// The day by which the next review is due; nil where none is set.
  public internal(set) var nextReviewOn: CivilDate?
  /// The last day on which the category holds, where it has one.
  public internal(set) var validTo: CivilDate?
  /// The first month without, where an exit was decided and the household has applied again since; nil otherwise.
  public internal(set) var until: Month?
  /// Members enrolled alone.
  public internal(set) var singles: [Single] = []
  /// Supplements for named members that run (分类施保).
  public internal(set) var uplifts: [Uplift] = []

  /// A supplement for a member (分类施保).
  public struct Uplift: Hashable, Sendable {
    /// The person.
    public let person: String
    /// The kind.
    public let kind: UpliftKind
  }
}
