import EventEnvelope

/// What a declaration is about, and so which one says what a hit of that class of data means for the household (申报事项).
enum DeclaredMatter: Hashable, Sendable {
  /// Who belongs to the household.
  case household
  /// Income.
  case income
  /// Assets.
  case assets

  /// Reads a class of data; nil where it isn't known of what it tells, so that any declaration may answer it.
  init?(dataClass: String) {
    switch dataClass {
    case "household-register", "marriage", "civil-affairs", "funeral": self = .household
    case "social-insurance", "pension", "tax", "wage", "employment": self = .income
    case "real-estate", "vehicle", "agricultural-machinery", "bank", "deposit", "securities", "insurance",
      "industry-commerce":
      self = .assets
    default: return nil
    }
  }
}

extension CaseFacts {
  /// Where it was last said how things stand in a matter; in any, where it isn't known which.
  func declared(_ matter: DeclaredMatter?) -> [Position] {
    let household = [household?.position].compactMap(\.self) + changes + members.map(\.position)
    let said =
      switch matter {
      case .household: household
      case .income: [income?.position].compactMap(\.self)
      case .assets: [assets?.position].compactMap(\.self)
      case nil: household + [income?.position, expenses?.position, assets?.position].compactMap(\.self)
      }
    // A declaration that was put right says it as of then.
    return said + corrections.filter { said.contains($0.target) }.map(\.position)
  }
}
