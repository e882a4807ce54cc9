/// What a policy pack is about (政策包内容).
public enum PolicySubject: String, Sendable, CaseIterable {
  /// What assessments are computed with (核算).
  case accounting
  /// What the steps of a case are bound by (程序): terms, numbers, who may do what.
  case procedure

  /// What a dotted key is about: those below `procedure` are of the procedure, all others of the accounting.
  public init(ofKey key: String) {
    self = key.utf8.starts(with: "\(PolicySubject.procedure.rawValue).".utf8) ? .procedure : .accounting
  }

  /// Where a parameter of this subject stands in a pack.
  package func path(of key: String) -> String {
    switch self {
    case .accounting: key
    case .procedure: PolicyShape.join(rawValue, key)
    }
  }
}
