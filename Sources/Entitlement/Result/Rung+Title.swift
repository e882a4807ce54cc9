public import Wording

extension Rung {
  /// The category for people (类别).
  public var title: Text { Text(english, chinese) }

  private var english: String {
    switch self {
    case .tekun: "extreme difficulty"
    case .dibao: "minimum-living allowance"
    case .marginal: "marginal family"
    case .rigid: "unavoidable expense"
    case .none: "none"
    }
  }
}
