internal import EventEnvelope
internal import JSON
internal import Wording

extension HouseholdReading {
  mutating func readMember(_ index: Int) throws(JSONFault) {
    var member = HouseholdMember(id: "", relation: .other, sex: .male, born: .earliest)
    var (name, place, born) = (MemberName?.none, 0, 0)
    try object("members[\(index)]", MemberKey.self) { reading, key, _ throws(JSONFault) in
      var path: String { "members[\(index)].\(key.rawValue)" }
      let next = reading.json.offset
      switch key {
      case .id:
        place = next
        guard let id = try reading.string(path) else { break }
        member.id = id
        name = MemberName(id)
      case .relation: member.relation = try reading.value(path) ?? .other
      case .sex: member.sex = try reading.value(path) ?? .male
      case .born:
        born = next
        member.born = try reading.date(path) ?? .earliest
      case .disability: member.disability = try reading.disability(path)
      case .illness: member.illness = try reading.value(path) ?? .none
      case .student: member.student = try reading.value(path) ?? .none
      case .livesWith: member.livesWith = try reading.bool(path) ?? true
      case .dependent: member.isDependent = try reading.bool(path) ?? false
      case .excluded: member.exclusion = try reading.value(path)
      case .wage: member.wage = try reading.value(path) ?? .none
      case .obligor: member.obligor = try reading.value(path) ?? .able
      case .selfCareFailed: member.selfCareFailed = try reading.integer(0...6, path) ?? 0
      }
    }
    household.members.append(member)
    // Without a name it has one of a length that no text has.
    let given = name ?? MemberName(none: index)
    memberMarks.append(MemberMark(name: given, id: place, born: born))
  }

  private mutating func disability(_ path: @autoclosure () -> String) throws(JSONFault) -> Disability? {
    var (kind, grade) = (DisabilityKind?.none, Int?.none)
    let path = path()
    try object(path, DisabilityKey.self) { reading, key, _ throws(JSONFault) in
      switch key {
      case .type: kind = try reading.value("\(path).type")
      case .grade: grade = try reading.integer(1...4, "\(path).grade")
      }
    }
    guard let kind, let grade else { return nil }
    return Disability(kind: kind, grade: grade)
  }

  mutating func readIncome(_ index: Int) throws(JSONFault) {
    var income = HouseholdDocument.Income(head: .other, amount: .zero)
    var name: Reference?
    try object("incomes[\(index)]", IncomeKey.self) { reading, key, _ throws(JSONFault) in
      var path: String { "incomes[\(index)].\(key.rawValue)" }
      switch key {
      case .member: name = try reading.reference(path)
      case .head: income.head = try reading.value(path) ?? .other
      case .kind: income.kind = try reading.string(path) ?? ""
      case .amount: income.amount = try reading.amount(path) ?? .zero
      case .per: income.interval = try reading.value(path) ?? .year
      case .costs: income.costs = try reading.amount(path) ?? .zero
      }
    }
    income.member = known(name)
    if income.member == nil, let name { incomeNames.append((index, name)) }
    household.incomes.append(income)
  }

  mutating func readExpense(_ index: Int) throws(JSONFault) {
    var expense = HouseholdDocument.Expense(kind: .living, amount: .zero)
    var name: Reference?
    try object("expenses[\(index)]", ExpenseKey.self) { reading, key, _ throws(JSONFault) in
      var path: String { "expenses[\(index)].\(key.rawValue)" }
      switch key {
      case .member: name = try reading.reference(path)
      case .kind: expense.kind = try reading.value(path) ?? .living
      case .amount: expense.amount = try reading.amount(path) ?? .zero
      case .per: expense.interval = try reading.value(path) ?? .year
      }
    }
    expense.member = known(name)
    if expense.member == nil, let name { expenseNames.append((index, name)) }
    household.expenses.append(expense)
  }

  mutating func readAsset(_ index: Int) throws(JSONFault) {
    var asset = HouseholdDocument.Asset(kind: .house, value: .zero)
    try object("assets[\(index)]", AssetKey.self) { reading, key, _ throws(JSONFault) in
      var path: String { "assets[\(index)].\(key.rawValue)" }
      switch key {
      case .kind: asset.kind = try reading.value(path) ?? .house
      case .value: asset.value = try reading.amount(path) ?? .zero
      case .source: asset.source = try reading.value(path)
      }
    }
    household.assets.append(asset)
  }

  mutating func readObligor(_ index: Int) throws(JSONFault) {
    var obligor = HouseholdDocument.Obligor(supports: [], yearIncome: .zero, members: 1, supported: 1)
    var names: [Reference] = []
    try object("obligors[\(index)]", ObligorKey.self) { reading, key, _ throws(JSONFault) in
      var path: String { "obligors[\(index)].\(key.rawValue)" }
      switch key {
      case .supports: names = try reading.names(path)
      case .yearIncome: obligor.yearIncome = try reading.amount(path) ?? .zero
      case .members: obligor.members = try reading.integer(1...Int.max, path) ?? 1
      case .supported: obligor.supported = try reading.integer(1...Int.max, path) ?? 1
      }
    }
    household.obligors.append(obligor)
    supportNames.append(names)
  }
}
