import CaseEvents
import EventEnvelope

/// Draws what a household earns, spends and owns, so that its per-capita income comes out as it is meant to.
struct FamilyPurse {
  let intent: Family.Intent
  let area: Area
  let members: [Person]
  let today: CivilDate
  let lines: YearLines
  var random: RandomSource
  private var incomes: [Income] = []
  private var expenses: [Expense] = []
  private var unverified: [String] = []

  init(
    intent: Family.Intent, area: Area, members: [Person], today: CivilDate, lines: YearLines, random: RandomSource
  ) {
    self.intent = intent
    self.area = area
    self.members = members
    self.today = today
    self.lines = lines
    self.random = random
  }

  /// The household with its income, expenses and assets.
  mutating func filled() -> Family {
    let line = lines[area]
    let percent =
      switch intent {
      case .dibao: random.within(4...94)
      case .tekun: random.within(0...30)
      case .marginal: random.within(103...146)
      case .above: random.within(155...290)
      }
    let target = line * percent / 100 * members.filter(\.counted).count
    let deducted = addExpenses()
    addExemptPensions()
    addEarnings(target + deducted)
    return Family(
      intent: intent, area: area, members: members, incomes: incomes, unverified: unverified, expenses: expenses,
      assets: assets())
  }

  /// Self-paid medicine and school; gives back what the pack deducts.
  private mutating func addExpenses() -> Int {
    var deducted = 0
    for member in members where member.counted && member.illness != nil && random.chance(permille: 700) {
      let yuan = member.illness == .serious ? random.within(40...220) * 100 : random.within(6...48) * 100
      expenses.append(expense(member, .medical, yuan * 100))
      deducted += yuan * 100
    }
    for member in members where member.study == .undergraduate || member.study == .secondary {
      expenses.append(expense(member, .education, random.within(15...90) * 10_000))
    }
    return deducted
  }

  private mutating func addExemptPensions() {
    for member in members where member.born.age(on: today) >= 60 && area == .rural {
      let year = 12 * random.within(113...128) * 100
      incomes.append(income(member, .transfer, "pension.residentBasic", year, exempt: true))
    }
  }

  private mutating func addEarnings(_ total: Int) {
    var remaining = total
    if area == .rural, random.chance(permille: 350) {
      let rent = Swift.min(remaining, random.within(3...18) * 10_000)
      if rent > 0 { incomes.append(income(nil, .property, "land.rent", rent)) }
      remaining -= rent
    }
    let able = members.indices.filter { members[$0].canWork(on: today) }
    if intent == .dibao, able.count == 1, members.contains(where: { $0.counted && $0.hasNoLabour }),
      random.chance(permille: 300)
    {
      // Odd jobs without proof: labour is imputed, and one who can't labour takes as much off again.
      unverified = [members[able[0]].id]
      return
    }
    guard remaining > 0 else { return }
    if able.isEmpty {
      let kind = random.chance(permille: 600) && intent != .tekun ? "maintenance" : "pension.other"
      give(remaining, to: 0, .transfer, kind)
    } else if area == .rural, random.chance(permille: 300) {
      let costs = remaining * random.within(20...60) / 100
      let index = able[0]
      incomes.append(income(members[index], .business, "farming", remaining + costs, costs: costs))
    } else {
      // A tenth of pay is deducted as the cost of working, so that pay is ten ninths of what is left.
      for (order, index) in able.prefix(2).enumerated() {
        let share = able.count > 1 ? (order == 0 ? remaining * 6 / 10 : remaining - remaining * 6 / 10) : remaining
        give(share * 10 / 9, to: index, .wage, "wage")
      }
    }
  }

  private mutating func give(_ amount: Int, to index: Int, _ head: IncomeHead, _ kind: String) {
    incomes.append(income(members[index], head, kind, amount))
  }

  private mutating func assets() -> [Asset] {
    var assets = [asset(.house, random.within(30...180) * 100_000, necessity: true)]
    if random.chance(permille: 640) { assets.append(asset(.deposit, random.within(2...180) * 10_000)) }
    if random.chance(permille: 180) {
      assets.append(asset(.motorcycle, random.within(8...45) * 10_000, necessity: true))
    }
    if random.chance(permille: intent == .above ? 220 : 18) {
      assets.append(asset(.car, random.within(150...700) * 10_000))
    }
    return assets
  }

  private func asset(_ kind: AssetKind, _ value: Int, necessity: Bool = false) -> Asset {
    var asset = Asset()
    asset.person = members[0].id
    asset.kind = kind
    asset.valueFen = Int64(value)
    asset.asOfOn = today.description
    asset.necessity = necessity
    return asset
  }

  private func expense(_ member: Person, _ kind: ExpenseKind, _ amount: Int) -> Expense {
    var expense = Expense()
    expense.person = member.id
    expense.kind = kind
    expense.amountFen = Int64(amount)
    return expense
  }

  private func income(
    _ member: Person?, _ head: IncomeHead, _ kind: String, _ amount: Int, costs: Int = 0, exempt: Bool = false
  ) -> Income {
    var income = Income()
    if let member { income.person = member.id }
    income.head = head
    income.kind = kind
    income.amountFen = Int64(amount)
    income.costsFen = Int64(costs)
    income.exempt = exempt
    return income
  }
}
