/// A member's relation to the applicant (与申请人关系).
public enum Relation: String, CaseIterable, Sendable {
  /// The applicant (申请人); any number of heads is accepted.
  case head
  /// Husband or wife (配偶).
  case spouse
  /// Son or daughter of any age (子女).
  case child
  /// Father or mother (父母).
  case parent
  /// Grandparent (祖父母、外祖父母).
  case grandparent
  /// Grandchild (孙子女、外孙子女).
  case grandchild
  /// Brother or sister (兄弟姐妹).
  case sibling
  /// Anybody without a statutory duty (其他).
  case other
}
