extension HouseholdDocument {
  /// The same household without some of its members: their incomes, expenses and claims on others go with them.
  ///
  /// An obligor household that supported them supports so many fewer; what is nobody's stays with those who are left.
  ///
  /// - Parameter gone: the names of the members who are left out.
  /// - Returns: the household of those who are left, maybe nobody.
  /// - Complexity: linear.
  func without(_ gone: Set<String>) -> HouseholdDocument {
    guard members.contains(where: { gone.contains($0.id) }) else { return self }
    var places: [Int: Int] = [:]
    for index in members.indices where !gone.contains(members[index].id) { places[index] = places.count }
    func stays(_ member: Int?) -> Bool { member.map { places[$0] != nil } ?? true }
    var rest = self
    rest.members = places.keys.sorted().map { members[$0] }
    rest.incomes.removeAll { !stays($0.member) }
    rest.expenses.removeAll { !stays($0.member) }
    for index in rest.incomes.indices { rest.incomes[index].member = rest.incomes[index].member.flatMap { places[$0] } }
    for index in rest.expenses.indices {
      rest.expenses[index].member = rest.expenses[index].member.flatMap { places[$0] }
    }
    rest.obligors = obligors.compactMap { obligor in
      var obligor = obligor
      let before = obligor.supports.count
      obligor.supports = obligor.supports.compactMap { places[$0] }
      obligor.supported = max(1, obligor.supported - (before - obligor.supports.count))
      return obligor.supports.isEmpty ? nil : obligor
    }
    rest.singleApplications = singleApplications.compactMap { places[$0] }
    return rest
  }
}
