internal import CaseEvents
internal import Entitlement

// The catalogue's words as those of the household document; nil where nothing is given or nothing corresponds.

extension Entitlement.Area {
  init?(_ declared: CaseEvents.Area) {
    switch declared {
    case .urban: self = .urban
    case .rural: self = .rural
    case .unspecified, .UNRECOGNIZED: return nil
    }
  }
}

extension Entitlement.Relation {
  init?(_ declared: CaseEvents.Relation) {
    switch declared {
    case .head: self = .head
    case .spouse: self = .spouse
    case .child: self = .child
    case .parent: self = .parent
    case .grandparent: self = .grandparent
    case .grandchild: self = .grandchild
    case .sibling: self = .sibling
    case .other: self = .other
    case .unspecified, .UNRECOGNIZED: return nil
    }
  }
}

extension Entitlement.Sex {
  init?(_ declared: CaseEvents.Sex) {
    switch declared {
    case .male: self = .male
    case .female: self = .female
    case .unspecified, .UNRECOGNIZED: return nil
    }
  }
}

extension Entitlement.Disability {
  /// Needs type and grade.
  init?(_ member: Member) {
    let kind: DisabilityKind
    switch member.disability {
    case .physical: kind = .physical
    case .visual: kind = .visual
    case .hearing: kind = .hearing
    case .speech: kind = .speech
    case .intellectual: kind = .intellectual
    case .mental: kind = .mental
    case .multiple: kind = .multiple
    case .unspecified, .UNRECOGNIZED: return nil
    }
    guard (1...4).contains(member.disabilityGrade) else { return nil }
    self.init(kind: kind, grade: Int(member.disabilityGrade))
  }
}

extension Entitlement.Illness {
  init(_ declared: CaseEvents.Illness) {
    switch declared {
    case .chronic: self = .chronic
    case .serious: self = .serious
    case .unspecified, .UNRECOGNIZED: self = .none
    }
  }
}

extension Entitlement.StudentLevel {
  init(_ declared: Study) {
    switch declared {
    case .preschool: self = .preschool
    case .compulsory: self = .compulsory
    case .secondary: self = .secondary
    case .undergraduate: self = .undergraduate
    case .postgraduate: self = .postgraduate
    case .unspecified, .UNRECOGNIZED: self = .none
    }
  }
}

extension Entitlement.Exclusion {
  /// As given; else by the code for which the member was declared not to count.
  init?(_ member: Member) {
    for circumstance in member.circumstances {
      switch circumstance {
      case .clergy: self = .clergy
      case .prison: self = .prison
      case .detox: self = .detox
      case .missing: self = .missing
      default: continue
      }
      return
    }
    guard !member.counted, let exclusion = Self(rawValue: member.ground) else { return nil }
    self = exclusion
  }
}

extension Member {
  /// What is said of those who owe the member support; more than one contradict each other.
  var obligors: [Entitlement.ObligorAbility] {
    circumstances.compactMap { circumstance in
      switch circumstance {
      case .obligorAble: .able
      case .obligorUnable: .unable
      case .obligorNone: Entitlement.ObligorAbility.none
      default: nil
      }
    }
  }
}

extension Entitlement.HealthClass {
  init?(_ found: CaseEvents.HealthClass) {
    switch found {
    case .healthy: self = .healthy
    case .light: self = .light
    case .none: self = .none
    case .unspecified, .UNRECOGNIZED: return nil
    }
  }
}

extension Entitlement.IncomeHead {
  init?(_ declared: CaseEvents.IncomeHead) {
    switch declared {
    case .wage: self = .wage
    case .business: self = .business
    case .property: self = .property
    case .transfer: self = .transfer
    case .other: self = .other
    case .unspecified, .UNRECOGNIZED: return nil
    }
  }
}

extension Entitlement.ExpenseKind {
  init?(_ declared: CaseEvents.ExpenseKind) {
    switch declared {
    case .medical: self = .medical
    case .education: self = .education
    case .rent: self = .rent
    case .living: self = .living
    case .disability, .rehabilitation: self = .rehabilitation
    case .employment, .unspecified, .UNRECOGNIZED: return nil
    }
  }
}

extension Entitlement.AssetKind {
  init?(_ declared: CaseEvents.AssetKind) {
    switch declared {
    case .deposit, .securities, .insurance, .claim, .onlineFinance: self = .financial
    case .car: self = .car
    case .motorcycle: self = .motorcycle
    case .disabledVehicle: self = .disabledVehicle
    case .house: self = .house
    case .woodland, .unspecified, .UNRECOGNIZED: return nil  // woodland has no limit
    }
  }
}

extension SelfCareAssessed {
  /// How many of the six items fail (自理能力).
  var failedItems: Int { [eats, dresses, leavesBed, toilets, walks, bathes].count { !$0 } }
}
