internal import EventEnvelope

extension TimedFact.Statement {
  /// Whether it begins or ends support.
  var isStanding: Bool {
    switch self {
    case .enrolled, .left: true
    default: false
    }
  }

  /// Whether it suspends payment or lifts that.
  var isPause: Bool {
    switch self {
    case .suspended, .resumed: true
    default: false
    }
  }

  /// Whether it says who the household is.
  var isHousehold: Bool { if case .household = self { true } else { false } }

  /// The member that it is about; nil where it is about the household.
  var member: String? {
    switch self {
    case .died(let member), .departed(let member), .shareStopped(let member), .shareRestored(let member): member
    default: nil
    }
  }

  /// Whether it takes a member out of a household declared on a day: a death always, a departure unless it came before.
  func removesMember(since declared: CivilDate, _ day: CivilDate) -> Bool {
    switch self {
    case .died: true
    case .departed: day >= declared
    default: false
    }
  }
}
