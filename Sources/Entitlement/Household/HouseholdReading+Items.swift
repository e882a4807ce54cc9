internal import EventEnvelope
internal import Wording

extension HouseholdReading {
  mutating func readMember(_ index: Int) throws(JSONFault) {
    var member = HouseholdMember(id: "", relation: .other, sex: .male, born: .earliest)
    var offsets = (id: 0, born: 0)
    let present = try object("members[\(index)]") { reading, key, _ throws(JSONFault) in
      var path: String { "members[\(index)].\(key)" }
      let next = reading.scanner.offset
      switch key {
      case "id":
        offsets.id = next
        member.id = try reading.string(path) ?? "\u{0}\(index)"
      case "relation": member.relation = try reading.value(path) ?? .other
      case "sex": member.sex = try reading.value(path) ?? .male
      case "born":
        offsets.born = next
        member.born = try reading.date(path) ?? .earliest
      case "disability": member.disability = try reading.disability(path)
      case "illness": member.illness = try reading.value(path) ?? .none
      case "student": member.student = try reading.value(path) ?? .none
      case "livesWith": member.livesWith = try reading.bool(path) ?? true
      case "dependent": member.isDependent = try reading.bool(path) ?? false
      case "excluded": member.exclusion = try reading.value(path)
      case "wage": member.wage = try reading.value(path) ?? .none
      case "obligor": member.obligor = try reading.value(path) ?? .able
      case "selfCareFailed": member.selfCareFailed = try reading.integer(0...6, path) ?? 0
      default: return false
      }
      return true
    }
    require(["id", "relation", "sex", "born"], of: "members[\(index)]", in: present)
    household.members.append(member)
    memberOffsets.append(offsets)
  }

  private mutating func disability(_ path: @autoclosure () -> String) throws(JSONFault) -> Disability? {
    var (kind, grade) = (DisabilityKind?.none, Int?.none)
    let path = path()
    let present = try object(path) { reading, key, _ throws(JSONFault) in
      switch key {
      case "type": kind = try reading.value("\(path).type")
      case "grade": grade = try reading.integer(1...4, "\(path).grade")
      default: return false
      }
      return true
    }
    require(["type", "grade"], of: path, in: present)
    guard let kind, let grade else { return nil }
    return Disability(kind: kind, grade: grade)
  }

  mutating func readIncome(_ index: Int) throws(JSONFault) {
    var income = HouseholdDocument.Income(head: .other, amount: .zero)
    var name: Reference?
    let present = try object("incomes[\(index)]") { reading, key, _ throws(JSONFault) in
      var path: String { "incomes[\(index)].\(key)" }
      switch key {
      case "member": name = try reading.reference(path)
      case "head": income.head = try reading.value(path) ?? .other
      case "kind": income.kind = try reading.string(path) ?? ""
      case "amount": income.amount = try reading.amount(path) ?? .zero
      case "per": income.interval = try reading.value(path) ?? .year
      case "costs": income.costs = try reading.amount(path) ?? .zero
      default: return false
      }
      return true
    }
    require(["head", "amount"], of: "incomes[\(index)]", in: present)
    household.incomes.append(income)
    incomeNames.append(name)
  }

  mutating func readExpense(_ index: Int) throws(JSONFault) {
    var expense = HouseholdDocument.Expense(kind: .living, amount: .zero)
    var name: Reference?
    let present = try object("expenses[\(index)]") { reading, key, _ throws(JSONFault) in
      var path: String { "expenses[\(index)].\(key)" }
      switch key {
      case "member": name = try reading.reference(path)
      case "kind": expense.kind = try reading.value(path) ?? .living
      case "amount": expense.amount = try reading.amount(path) ?? .zero
      case "per": expense.interval = try reading.value(path) ?? .year
      default: return false
      }
      return true
    }
    require(["kind", "amount"], of: "expenses[\(index)]", in: present)
    household.expenses.append(expense)
    expenseNames.append(name)
  }

  mutating func readAsset(_ index: Int) throws(JSONFault) {
    var asset = HouseholdDocument.Asset(kind: .house, value: .zero)
    let present = try object("assets[\(index)]") { reading, key, _ throws(JSONFault) in
      var path: String { "assets[\(index)].\(key)" }
      switch key {
      case "kind": asset.kind = try reading.value(path) ?? .house
      case "value": asset.value = try reading.amount(path) ?? .zero
      case "source": asset.source = try reading.value(path)
      default: return false
      }
      return true
    }
    require(["kind", "value"], of: "assets[\(index)]", in: present)
    household.assets.append(asset)
  }

  mutating func readObligor(_ index: Int) throws(JSONFault) {
    var obligor = HouseholdDocument.Obligor(supports: [], yearIncome: .zero, members: 1, supported: 1)
    var names: [Reference] = []
    let present = try object("obligors[\(index)]") { reading, key, _ throws(JSONFault) in
      var path: String { "obligors[\(index)].\(key)" }
      switch key {
      case "supports": names = try reading.names(path)
      case "yearIncome": obligor.yearIncome = try reading.amount(path) ?? .zero
      case "members": obligor.members = try reading.integer(1...Int.max, path) ?? 1
      case "supported": obligor.supported = try reading.integer(1...Int.max, path) ?? 1
      default: return false
      }
      return true
    }
    require(["yearIncome", "members", "supported"], of: "obligors[\(index)]", in: present)
    household.obligors.append(obligor)
    supportNames.append(names)
  }
}
