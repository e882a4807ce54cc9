/// A set of roles, as the procedure's table names them.
public struct ActorSet: OptionSet, Hashable, Sendable {
  /// One bit for each role, by its number.
  public let rawValue: UInt16

  /// Makes a set from its bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Makes a set of the roles given.
  public init(_ roles: ActorRole...) {
    rawValue = roles.reduce(0) { $0 | 1 << UInt16($1.rawValue) }
  }

  /// Whether the role is in the set.
  public func contains(_ role: ActorRole) -> Bool { rawValue & (1 << UInt16(role.rawValue)) != 0 }

  /// The roles of the set.
  public var roles: [ActorRole] { ActorRole.allCases.filter(contains) }

  /// Everyone.
  public static let everyone = ActorSet(
    .person, .village, .township, .county, .checker, .finance, .bank, .city, .auditor, .system)
}
