internal import CaseEvents
internal import Entitlement
internal import EventEnvelope

extension DocumentWriting {
  mutating func writeIncomes() {
    guard let declared = facts.income else {
      missing.append(MissingFact(.income))
      return
    }
    guard let scale = yearly(declared.payload.periodFromMonth, declared.payload.periodToMonth, at: declared.position)
    else { return }
    for item in declared.payload.items {
      guard let head = Entitlement.IncomeHead(item.head), let member = owner(item.hasPerson ? item.person : nil) else {
        continue
      }
      if item.exempt, item.kind.isEmpty { missing.append(MissingFact(.incomeKind, at: declared.position)) }
      var income = HouseholdDocument.Income(member: member.index, head: head, amount: scale(item.amountFen))
      income.costs = scale(item.costsFen)
      income.kind = item.kind
      document?.incomes.append(income)
    }
    for obligor in declared.payload.obligors {
      let supports = obligor.persons.compactMap { indexes[$0] }
      guard !supports.isEmpty else { continue }
      document?.obligors.append(
        HouseholdDocument.Obligor(
          supports: supports, yearIncome: Exact(Int(obligor.yearIncomeFen)), members: max(1, Int(obligor.members)),
          supported: max(1, Int(obligor.supported))))
    }
  }

  mutating func writeExpenses() {
    guard let declared = facts.expenses else { return }
    guard let scale = yearly(declared.payload.periodFromMonth, declared.payload.periodToMonth, at: declared.position)
    else { return }
    for item in declared.payload.items {
      // The cost of working is the policy's share of verified wages, not a declared expense.
      guard let kind = Entitlement.ExpenseKind(item.kind), let member = owner(item.hasPerson ? item.person : nil) else {
        continue
      }
      document?.expenses.append(
        HouseholdDocument.Expense(member: member.index, kind: kind, amount: scale(item.amountFen)))
    }
  }

  mutating func writeAssets() {
    guard let declared = facts.assets else {
      missing.append(MissingFact(.assets))
      return
    }
    for item in declared.payload.items {
      guard let kind = Entitlement.AssetKind(item.kind), owner(item.hasPerson ? item.person : nil) != nil else {
        continue
      }
      // Homes are limited by their number, the one lived in among them: that one is always a necessity.
      if item.necessity, kind != .house { continue }
      var asset = HouseholdDocument.Asset(kind: kind, value: Exact(Int(item.valueFen)))
      asset.source = .declared
      document?.assets.append(asset)
    }
  }

  /// Whose an item is: nobody's in particular, a member's; nil where it is of somebody who is a member no more.
  private func owner(_ person: String?) -> (index: Int?, isKnown: Bool)? {
    guard let person else { return (nil, true) }
    return indexes[person].map { ($0, true) }
  }

  /// What turns an amount over a declared period into a year's, exactly.
  private mutating func yearly(_ from: String, _ to: String, at position: Position) -> ((Int64) -> Exact)? {
    guard let first = Month(from), let last = Month(to), first <= last else {
      missing.append(MissingFact(.period, at: position))
      return nil
    }
    let months = last.months(since: first) + 1
    return { fen in months == 12 ? Exact(Int(fen)) : (Exact(Int(fen)) * 12 / months).reduced }
  }
}
