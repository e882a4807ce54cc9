public import EventEnvelope

extension Parameters {
  /// The single-person groups that a member belongs to on a day, whatever the household's income; in the order of ``singleGroups``.
  public func groups(of member: HouseholdMember, on day: CivilDate) -> [SingleGroup] {
    let age = member.born.age(on: day)
    return singleGroups.filter { $0.kind.includes(member, age: age) }
  }

  /// Below which per-capita income of the household a group may enrol, in fen a month.
  public func ceiling(of group: SingleGroup, in area: Area) -> Exact {
    switch group.ceiling {
    case .marginal: marginalLine[area]
    case .multiple(let multiple): line[area] * multiple
    }
  }
}
