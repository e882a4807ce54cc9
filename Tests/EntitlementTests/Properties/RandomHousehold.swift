import TestSupport

/// A household made of random numbers, as the parts of its document.
struct RandomHousehold {
  var members: [String] = []
  var incomes: [String] = []
  var expenses: [String] = []
  var assets: [String] = []
  var applications: [String] = []
  let area: String

  init(using random: inout SplitMix64) {
    area = Self.pick(["urban", "rural"], &random)
    let count = Int.random(in: 1...5, using: &random)
    let high = Self.pick([300, 3_000, 15_000, 40_000], &random)
    for number in 1...count { members.append(Self.member(number, &random)) }
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      let head = Self.pick(["wage", "business", "property", "transfer", "other"], &random)
      incomes.append(Self.item(#""head":"\#(head)""#, of: count, below: high, &random))
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      let kind = Self.pick(["medical", "education", "rent", "living", "rehabilitation"], &random)
      expenses.append(Self.item(#""kind":"\#(kind)""#, of: count, below: 20_000, &random))
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      let kind = Self.pick(["financial", "car", "motorcycle", "disabledVehicle", "house"], &random)
      assets.append(#"{"kind":"\#(kind)","value":"\#(Int.random(in: 0...90_000, using: &random))"}"#)
    }
    for number in 1...count where Bool.random(using: &random) { applications.append(#""m\#(number)""#) }
  }

  /// The document.
  var json: String {
    func list(_ values: [String]) -> String { "[" + values.joined(separator: ",") + "]" }
    return #"{"id":"h","county":"431026","area":"\#(area)","on":"2023-06-10","members":\#(list(members)),"#
      + #""incomes":\#(list(incomes)),"expenses":\#(list(expenses)),"assets":\#(list(assets)),"#
      + #""singleApplications":\#(list(applications))}"#
  }

  private static func member(_ number: Int, _ random: inout SplitMix64) -> String {
    let relation = number == 1 ? "head" : pick(["spouse", "child", "child", "parent", "sibling", "other"], &random)
    let year = Int.random(in: 1_935...2_022, using: &random)
    var fields = #""id":"m\#(number)","relation":"\#(relation)","sex":"\#(pick(["M", "F"], &random))","#
    fields += #""born":"\#(year)-0\#(Int.random(in: 1...9, using: &random))-10""#
    if Int.random(in: 0..<4, using: &random) == 0 {
      let kind = pick(["physical", "visual", "intellectual", "mental", "multiple"], &random)
      fields += #","disability":{"type":"\#(kind)","grade":\#(Int.random(in: 1...4, using: &random))}"#
    }
    fields += #","illness":"\#(pick(["none", "none", "chronic", "serious"], &random))""#
    fields += #","student":"\#(pick(["none", "none", "none", "compulsory", "undergraduate"], &random))""#
    fields += #","wage":"\#(pick(["none", "verified", "unverified"], &random))""#
    fields += #","obligor":"\#(pick(["able", "able", "unable", "none"], &random))""#
    return "{" + fields + "}"
  }

  private static func item(_ head: String, of members: Int, below high: Int, _ random: inout SplitMix64) -> String {
    let yuan = Int.random(in: 0..<high, using: &random)
    let fen = Int.random(in: 10...99, using: &random)
    let whose = Int.random(in: 0...members, using: &random)
    let owner = whose == 0 ? "" : #","member":"m\#(whose)""#
    return "{" + head + owner + #","amount":"\#(yuan).\#(fen)","per":"\#(pick(["month", "year"], &random))"}"#
  }

  private static func pick<Value>(_ values: [Value], _ random: inout SplitMix64) -> Value {
    values[Int.random(in: values.indices, using: &random)]
  }
}
