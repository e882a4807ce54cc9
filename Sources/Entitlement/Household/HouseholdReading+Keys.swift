internal import JSON

extension HouseholdReading {
  enum HouseholdKey: String, DocumentKey {
    case id, county, area, on
    case members, incomes, expenses, assets, obligors, singleApplications, singleParent

    static let vocabulary = JSONVocabulary<Self>()
    static let required = 4
  }

  enum MemberKey: String, DocumentKey {
    case id, relation, sex, born
    case disability, illness, student, livesWith, dependent, excluded, wage, obligor, selfCareFailed

    static let vocabulary = JSONVocabulary<Self>()
    static let required = 4
  }

  enum DisabilityKey: String, DocumentKey {
    case type, grade

    static let vocabulary = JSONVocabulary<Self>()
    static let required = 2
  }

  enum IncomeKey: String, DocumentKey {
    case head, amount
    case member, kind, per, costs

    static let vocabulary = JSONVocabulary<Self>()
    static let required = 2
  }

  enum ExpenseKey: String, DocumentKey {
    case kind, amount
    case member, per

    static let vocabulary = JSONVocabulary<Self>()
    static let required = 2
  }

  enum AssetKey: String, DocumentKey {
    case kind, value
    case source

    static let vocabulary = JSONVocabulary<Self>()
    static let required = 2
  }

  enum ObligorKey: String, DocumentKey {
    case yearIncome, members, supported
    case supports

    static let vocabulary = JSONVocabulary<Self>()
    static let required = 3
  }
}
