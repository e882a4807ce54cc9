/// Invented households as JSON Lines: the same seed gives the same bytes.
struct SyntheticHouseholds {
  /// Which rules they touch.
  enum Shape: String, CaseIterable {
    /// All of them: disabilities, students, wages that can't be verified, assets, obligors, single applications.
    case mixed
    /// Only incomes, the cost of employment and medical expenses.
    case reduced
  }

  private let shape: Shape
  private var numbers: RandomNumbers

  init(_ shape: Shape, seed: UInt64) {
    self.shape = shape
    numbers = RandomNumbers(seed: seed)
  }

  /// The next household, one line without its end.
  mutating func line(_ number: Int) -> String {
    let size = Int.random(in: 1...6, using: &numbers)
    var text = "{\"id\":\"H\(number)\",\"county\":\"431026\",\"area\":\"\(chance(60) ? "rural" : "urban")\""
    text += ",\"on\":\"2023-06-10\",\"members\":["
    text += (0..<size).map { member($0) }.joined(separator: ",")
    text += "],\"incomes\":[" + incomes(of: size).joined(separator: ",")
    text += "],\"expenses\":[" + expenses(of: size).joined(separator: ",") + "]"
    if shape == .mixed { text += particulars(of: size) }
    return text + "}"
  }

  private mutating func member(_ index: Int) -> String {
    let relation =
      index == 0 ? "head" : index == 1 ? "spouse" : chance(70) ? "child" : pick(["parent", "grandparent", "sibling"])
    let isChild = relation == "child"
    let year =
      isChild && shape == .mixed
      ? Int.random(in: 1995...2022, using: &numbers)
      : isChild ? Int.random(in: 2006...2022, using: &numbers) : Int.random(in: 1935...1992, using: &numbers)
    let (month, day) = (Int.random(in: 1...12, using: &numbers), Int.random(in: 1...28, using: &numbers))
    var text = "{\"id\":\"m\(index + 1)\",\"relation\":\"\(relation)\",\"sex\":\"\(chance(50) ? "M" : "F")\""
    text += ",\"born\":\"\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)\""
    if shape == .mixed { text += condition(isStudent: isChild && year > 2003, isGrown: !isChild) }
    if shape == .mixed, index > 0, chance(2) { text += ",\"excluded\":\"prison\"" }
    return text + "}"
  }

  private mutating func condition(isStudent: Bool, isGrown: Bool) -> String {
    var text = ""
    if chance(15) {
      let kind = pick(["physical", "visual", "hearing", "speech", "intellectual", "mental", "multiple"])
      text += ",\"disability\":{\"type\":\"\(kind)\",\"grade\":\(Int.random(in: 1...4, using: &numbers))}"
    }
    if chance(15) { text += ",\"illness\":\"\(chance(50) ? "chronic" : "serious")\"" }
    if isStudent, chance(85) {
      text += ",\"student\":\"\(pick(["preschool", "compulsory", "compulsory", "secondary", "undergraduate"]))\""
    }
    if chance(4) { text += ",\"livesWith\":false" }
    if isGrown { text += ",\"wage\":\"\(pick(["verified", "verified", "unverified", "none"]))\"" }
    if chance(20) { text += ",\"obligor\":\"\(pick(["unable", "none"]))\"" }
    if chance(5) { text += ",\"selfCareFailed\":\(Int.random(in: 1...6, using: &numbers))" }
    return text
  }

  private mutating func incomes(of size: Int) -> [String] {
    (0..<Int.random(in: 1...3, using: &numbers)).map { index in
      let head = index == 0 ? "wage" : pick(["business", "property", "transfer", "other"])
      let isMonthly = chance(50)
      let yuan = Int.random(in: isMonthly ? 200...2_500 : 500...18_000, using: &numbers)
      var text = "{\"member\":\"m\(Int.random(in: 1...min(2, size), using: &numbers))\",\"head\":\"\(head)\""
      if head == "transfer", shape == .mixed { text += ",\"kind\":\"\(pick(["pension.residentBasic", "gift"]))\"" }
      text += ",\"amount\":\"\(amount(yuan))\",\"per\":\"\(isMonthly ? "month" : "year")\""
      if head == "business", shape == .mixed { text += ",\"costs\":\"\(amount(yuan / 4))\"" }
      return text + "}"
    }
  }

  private mutating func expenses(of size: Int) -> [String] {
    (0..<Int.random(in: 0...2, using: &numbers)).map { _ in
      let kind = shape == .mixed ? pick(["medical", "medical", "education", "rent", "living"]) : "medical"
      let member = Int.random(in: 1...size, using: &numbers)
      return "{\"member\":\"m\(member)\",\"kind\":\"\(kind)\",\"amount\":"
        + "\"\(amount(Int.random(in: 100...9_000, using: &numbers)))\"}"
    }
  }

  private mutating func particulars(of size: Int) -> String {
    var text = ""
    if chance(40) {
      let car = chance(10) ? ",{\"kind\":\"car\",\"value\":\"\(amount(40_000))\"}" : ""
      let savings = amount(Int.random(in: 0...40_000, using: &numbers))
      text += ",\"assets\":[{\"kind\":\"financial\",\"value\":\"\(savings)\",\"source\":\"check\"}\(car)]"
    }
    if chance(15) {
      text += ",\"obligors\":[{\"supports\":[\"m1\"],\"yearIncome\":\""
      text += amount(Int.random(in: 20_000...90_000, using: &numbers)) + "\",\"members\":3,\"supported\":1}]"
    }
    if size > 2, chance(30) { text += ",\"singleApplications\":[\"m\(Int.random(in: 1...size, using: &numbers))\"]" }
    return text + (chance(5) ? ",\"singleParent\":true" : "")
  }

  /// Yuan with two decimals, as the sources write them.
  private mutating func amount(_ yuan: Int) -> String {
    let fen = chance(30) ? Int.random(in: 0...99, using: &numbers) : 0
    return "\(yuan).\(fen < 10 ? "0" : "")\(fen)"
  }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &numbers) < percent }

  private mutating func pick(_ values: [String]) -> String {
    values[Int.random(in: 0..<values.count, using: &numbers)]
  }
}
