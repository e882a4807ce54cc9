/// What a row of a table of households is about (行类型).
enum HouseholdRowKind: String, CaseIterable {
  case member, income, expense, asset, obligor

  /// The kind that a cell names, in either language.
  init?(text: String) {
    guard let kind = Self.allCases.first(where: { $0.rawValue == text || $0.chinese == text }) else { return nil }
    self = kind
  }

  /// The Chinese term.
  var chinese: String {
    switch self {
    case .member: "成员"
    case .income: "收入"
    case .expense: "支出"
    case .asset: "财产"
    case .obligor: "义务人"
    }
  }

  /// The columns that such a row fills, apart from those of the household.
  var columns: [HouseholdColumn] {
    switch self {
    case .member:
      [
        .member, .relation, .sex, .born, .disabilityType, .disabilityGrade, .illness, .student, .livesWith,
        .dependent, .excluded, .wage, .obligor, .selfCareFailed, .single,
      ]
    case .income: [.member, .head, .kind, .amount, .per, .costs]
    case .expense: [.member, .kind, .amount, .per]
    case .asset: [.kind, .amount, .source]
    case .obligor: [.member, .amount, .obligorMembers, .obligorSupported]
    }
  }
}
