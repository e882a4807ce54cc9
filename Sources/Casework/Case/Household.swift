public import CaseEvents
public import EventEnvelope

/// The members of the family living together (共同生活的家庭成员), without anything that tells who they are.
public struct Household: Hashable, Sendable {
  /// One member.
  public struct Person: Hashable, Sendable {
    /// The person's identifier.
    public let id: String
    /// Relation to the head (与户主关系).
    public let relation: Relation
    /// Whether the member counts (57 号 art 7).
    public let isCounted: Bool
    /// The day of birth; nil where the event names no day that exists.
    public let born: CivilDate?
    /// The day of death; nil while no death is recorded.
    public internal(set) var diedOn: CivilDate?
  }

  /// The members, in the order declared.
  public internal(set) var members: [Person] = []
  /// Where the household was last declared; nil while it is not.
  public internal(set) var declaredAt: Position?

  /// How many members count and are alive.
  public var countedSize: Int { members.count { $0.isCounted && $0.diedOn == nil } }

  /// The identifiers of the members who count and are alive.
  public var countedPersons: [String] { members.lazy.filter { $0.isCounted && $0.diedOn == nil }.map(\.id) }

  /// Whether the person is a member, alive or not.
  public func contains(_ person: String) -> Bool { members.contains { $0.id == person } }

  /// The member of that identifier.
  public subscript(person: String) -> Person? { members.first { $0.id == person } }

  /// Whether no member who counts is alive.
  public var isExtinct: Bool { !members.isEmpty && countedSize == 0 }
}

extension Household.Person {
  init(_ member: Member) {
    self.init(
      id: member.person, relation: member.relation, isCounted: member.counted, born: CivilDate(member.born),
      diedOn: nil)
  }
}
