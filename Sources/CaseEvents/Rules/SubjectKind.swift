/// The kinds of subject that events of the catalogue are about.
public enum SubjectKind: String, CaseIterable, Sendable {
  /// A case (案卷): one household's assistance from application to exit.
  case `case`
  /// A person (人员).
  case person
  /// A member of staff (经办人员).
  case staff
  /// A payment list (清册).
  case list
  /// A policy pack (政策包).
  case policy
  /// The working days of a year in an area (工作日安排).
  case calendar
  /// A training course (培训).
  case training
  /// A county module (县级模块).
  case module
  /// The ledger itself (账本), by its store id.
  case ledger
}
