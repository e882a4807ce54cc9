public import EventEnvelope

/// A person of a household document (家庭成员).
public struct HouseholdMember: Sendable {
  /// The name within the document.
  public var id: String
  /// The relation to the applicant.
  public var relation: Relation
  /// Sex as registered.
  public var sex: Sex
  /// The day of birth.
  public var born: CivilDate
  /// A disability, if there is one.
  public var disability: Disability?
  /// Illness.
  public var illness = Illness.none
  /// Full-time study.
  public var student = StudentLevel.none
  /// Whether the member lives with the household long-term (长期共同居住).
  public var livesWith = true
  /// Whether a grown child can't live independently (不能独立生活).
  public var isDependent = false
  /// Why the member isn't counted, if so.
  public var exclusion: Exclusion?
  /// Whether the wage can be verified.
  public var wage = WageEvidence.none
  /// Whether those who owe support can give it.
  public var obligor = ObligorAbility.able
  /// How many of the six items of self-care fail (自理能力), 0 … 6.
  public var selfCareFailed = 0

  /// Makes a member with the defaults of what is absent.
  public init(id: String, relation: Relation, sex: Sex, born: CivilDate) {
    self.id = id
    self.relation = relation
    self.sex = sex
    self.born = born
  }
}
