public import Instruments
public import Wording

/// What is taken off a household's yearly income (收入扣减).
public enum Deduction: String, CaseIterable, Sendable {
  /// A share of medical cost.
  case medical
  /// Education that costs many times the income.
  case education
  /// Care of severely disabled members.
  case disabilityCare
  /// Rent.
  case rent

  /// What stands before its parameters in a pack, and names its line of an explanation: `deduct.rent`.
  public var key: String {
    switch self {
    case .medical: "deduct.medical"
    case .education: "deduct.education"
    case .disabilityCare: "deduct.disabilityCare"
    case .rent: "deduct.rent"
    }
  }

  func key(_ name: String) -> String { "\(key).\(name)" }

  /// The parameter that says how much, or whether.
  var parameter: ParameterDeclaration {
    switch self {
    case .medical: AccountingParameter.medicalShare.declaration
    case .education: AccountingParameter.educationTrigger.declaration
    case .disabilityCare: AccountingParameter.disabilityCare.declaration
    case .rent: AccountingParameter.deductsRent.declaration
    }
  }

  /// What its line says, for people.
  public var title: Text {
    switch self {
    case .medical: Text("medical cost deducted", "扣减医疗支出")
    case .education: Text("education cost deducted", "扣减教育支出")
    case .disabilityCare: Text("care of severely disabled members deducted", "扣减重度残疾人照料支出")
    case .rent: Text("rent deducted", "扣减租房支出")
    }
  }

  /// The rule.
  public var citation: Citation {
    switch self {
    case .medical, .education, .disabilityCare, .rent: Instrument.dibaoProcedure.article("13")
    }
  }
}
