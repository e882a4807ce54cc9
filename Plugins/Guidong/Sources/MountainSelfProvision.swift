internal import Entitlement
internal import EventEnvelope
internal import Wording

/// What mountain households grow for their own table, and the firewood that they gather (山区农户自产自用).
///
/// Illustrative: no instrument of the county says so. A version that was used once stays as it is; a change is a new one.
enum MountainSelfProvision {
  /// Food at a flat amount for each counted member, at most what was declared; firewood not at all.
  static let version1 = RuleStep(
    module: Guidong.id, moduleVersion: "1.0.0", step: "mountain-self-provision", version: 1, scope: Guidong.code,
    from: CivilDate(daysSinceEpoch: 19_539),  // 2023-07-01
    title: Text(
      "food that a mountain household grows for itself counts at a flat amount, firewood not at all",
      "山区农户自产自用粮食蔬菜按定额计入，柴草不计入"),
    provenance: Provenance(
      source: "桂东县山区农户自产自用核算规则（示例，非正式文件）", article: "2–5", status: .illustrative),
    parameters: [
      RuleStepParameter(
        "grainQuantity", .kilogramsPerYear, Text("grain of a member in a year", "人均年自产粮食")),
      RuleStepParameter("grainPrice", .yuanPerKilogram, Text("price of grain", "粮食单价")),
      RuleStepParameter(
        "vegetableQuantity", .kilogramsPerYear, Text("vegetables of a member in a year", "人均年自产蔬菜")),
      RuleStepParameter("vegetablePrice", .yuanPerKilogram, Text("price of vegetables", "蔬菜单价")),
      RuleStepParameter(
        "mountainShare", .share, Text("what mountain fields bear, as a share of that", "山区产出系数")),
    ]
  ) { input in
    guard input.document.area == .rural else { return [] }
    let share = input.parameter("mountainShare")
    let food = foods.flatMap { food in
      let flat = input.parameter(food.quantity) * input.parameter(food.price) * share
      return adjustments(of: items(of: food.kind, in: input), named: food.name, flat: flat, in: input)
    }
    return food + items(of: "firewood", in: input).map { leftOut($0, in: input) }
  }

  private static let foods = [
    (
      kind: "selfGrown.grain", name: Text("self-grown grain", "自产粮食"), quantity: "grainQuantity", price: "grainPrice"
    ),
    (
      kind: "selfGrown.vegetable", name: Text("self-grown vegetables", "自产蔬菜"), quantity: "vegetableQuantity",
      price: "vegetablePrice"
    ),
  ]

  /// The incomes of a kind that the household has from its own work on the land.
  private static func items(of kind: String, in input: RuleStepInput) -> [RuleStepInput.Item] {
    input.items.filter { item in
      let income = input.document.incomes[item.income]
      return income.head == .business && income.kind.utf8.elementsEqual(kind.utf8)
    }
  }

  /// One kind of food: the household's flat amount, or what was declared if that is less, over the incomes in proportion.
  private static func adjustments(
    of items: [RuleStepInput.Item], named name: Text, flat each: Exact, in input: RuleStepInput
  ) -> [RuleStepAdjustment] {
    let declared = items.reduce(Exact.zero) { $0 + $1.counted }
    let flat = each * input.counted.count
    let isWithin = declared <= flat
    return items.map { item in
      let counted = isWithin ? item.counted : (flat * item.counted).divided(by: declared) ?? .zero
      let who = who(item, in: input)
      let amounts = "\(each.yuan) × \(input.counted.count)"
      let note =
        isWithin
        ? Text(
          "\(name.english) of \(who.english): \(item.counted.yuan) counted as declared, within \(amounts)",
          "\(who.chinese)\(name.chinese)按申报 \(item.counted.yuan) 计入，未超过定额 \(amounts)")
        : Text(
          "\(name.english) of \(who.english): \(counted.yuan) counted of \(item.counted.yuan) declared, at most \(amounts)",
          "\(who.chinese)\(name.chinese)申报 \(item.counted.yuan)，按定额 \(amounts) 计入 \(counted.yuan)")
      return .counts(income: item.income, as: counted, note: note)
    }
  }

  private static func leftOut(_ item: RuleStepInput.Item, in input: RuleStepInput) -> RuleStepAdjustment {
    let who = who(item, in: input)
    return .counts(
      income: item.income, as: .zero,
      note: Text("firewood of \(who.english): not counted", "\(who.chinese)柴草不计入"))
  }

  private static func who(_ item: RuleStepInput.Item, in input: RuleStepInput) -> Text {
    guard let member = input.document.incomes[item.income].member else { return Text("the household", "家庭") }
    let id = input.document.members[member].id
    return Text(id, "\(id) ")
  }
}
