public import CaseEvents

extension Category {
  /// Whether it is basic support, of which a person has at most one: 低保, 特困 or 单人保.
  public var isBasic: Bool {
    switch self {
    case .dibao, .tekun, .single: true
    case .marginal, .rigid, .emergency, .unspecified, .UNRECOGNIZED: false
    }
  }
}
