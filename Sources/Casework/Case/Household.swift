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
    public fileprivate(set) var diedOn: CivilDate?
  }

  /// The members, in the order declared.
  public private(set) var members: [Person] = []
  /// When whoever was a member and is dead died: a death is final, whatever is declared afterwards.
  private var deaths: [String: CivilDate] = [:]
  /// Whether the last member who counted has left alive.
  private var isLeft = false
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

  /// Whether the last member who counted has died, so that nobody is left to be heard.
  var hasDiedOut: Bool { countedSize == 0 && !deaths.isEmpty && !isLeft }
}

extension Household {
  /// Takes the members as declared, in place of those before.
  mutating func declare(_ members: [Member]) {
    self.members = members.map { person($0) }
    isLeft = countedSize == 0 && self.members.contains { $0.diedOn == nil }
  }

  /// Takes one more member, or one anew.
  mutating func add(_ member: Member) {
    remove(member.person)
    members.append(person(member))
  }

  /// Takes a member out.
  mutating func remove(_ person: String) {
    let counted = self[person].map { $0.isCounted && $0.diedOn == nil } ?? false
    members.removeAll { $0.id == person }
    if counted { isLeft = countedSize == 0 }
  }

  /// Remembers a death.
  mutating func bury(_ person: String, on day: CivilDate) {
    deaths[person] = day
    for index in members.indices where members[index].id == person { members[index].diedOn = day }
  }

  private func person(_ member: Member) -> Person {
    var person = Person(member)
    person.diedOn = deaths[member.person]
    return person
  }
}

extension Household.Person {
  fileprivate init(_ member: Member) {
    self.init(
      id: member.person, relation: member.relation, isCounted: member.counted, born: CivilDate(member.born),
      diedOn: nil)
  }
}
