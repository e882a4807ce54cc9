public import EventEnvelope

extension Parameters {
  /// What a household is entitled to by these parameters (核算): a proposal for a named person to decide.
  ///
  /// Pure: the same inputs give the same result.
  /// - Parameters:
  ///   - document: the household, as read by ``HouseholdReader`` or made by hand with valid indexes.
  ///   - explaining: whether every step is kept.
  ///   - version: of the accounting; the current one, but for an assessment that is executed again.
  /// - Returns: the result; nil where no member counts.
  /// - Complexity: linear in the document.
  public func assess(
    _ document: HouseholdDocument, explaining: Bool = false, by version: AccountingVersion = .current
  ) -> AssessmentResult? {
    var accounting = Accounting(document, self, isExplaining: explaining)
    guard accounting.size > 0 else { return nil }
    version.run(&accounting)
    return accounting.finished()
  }
}

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
