extension StudentLevel {
  /// Whether somebody studies, and at no higher a level.
  func isStudying(upTo level: StudentLevel) -> Bool { self != .none && rank <= level.rank }

  private var rank: Int {
    switch self {
    case .none: 0
    case .preschool: 1
    case .compulsory: 2
    case .secondary: 3
    case .undergraduate: 4
    case .postgraduate: 5
    }
  }
}
