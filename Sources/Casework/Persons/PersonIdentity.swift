public import CaseEvents
public import EventEnvelope

/// What a decision is told of who a person is: what the rules ask, and never who it is (身份核对信息).
///
/// Whoever reads the ledger opens what is sealed, compares it, and hands on no more than this.
public struct PersonIdentity: Hashable, Sendable {
  /// The day of birth that the identity number holds; nil where no number is known.
  public var born: CivilDate?
  /// The sex that the identity number holds; nil where no number is known.
  public var sex: Sex?
  /// Whether the event names somebody else, by number or by name, than was recorded of the person before.
  public var isAnother: Bool
  /// The other identifiers with the same number.
  public var sharers: [NumberSharer]

  /// Makes it from its parts.
  public init(
    born: CivilDate? = nil, sex: Sex? = nil, isAnother: Bool = false, sharers: [NumberSharer] = []
  ) {
    (self.born, self.sex, self.isAnother, self.sharers) = (born, sex, isAnother, sharers)
  }

  /// The first of the others with whom the person may not be enrolled: nobody has said what they are; or they are one, and
  /// this is the later identifier.
  public var obstacle: NumberSharer? { sharers.first { $0.result == nil || $0.isToGiveWay } }

  /// The first of the others for whose sake the person isn't paid: whoever was there first goes on being paid.
  public var hindrance: NumberSharer? { sharers.first { $0.isEarlier && $0.result == nil || $0.isToGiveWay } }
}

/// Another identifier with a person's identity number (同号人员).
public struct NumberSharer: Hashable, Sendable {
  /// The other identifier.
  public let person: String
  /// Whether the number was recorded of the other one first.
  public let isEarlier: Bool
  /// What a named person found them to be; nil while nobody has.
  public let result: MatchResult?

  /// Makes it from its parts.
  public init(_ person: String, isEarlier: Bool, result: MatchResult? = nil) {
    (self.person, self.isEarlier, self.result) = (person, isEarlier, result)
  }

  /// Whether both are one person, who stays with the other identifier.
  var isToGiveWay: Bool { isEarlier && result == .same }
}
