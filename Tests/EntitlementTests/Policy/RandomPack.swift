import TestSupport

/// A pack made up from a seed: some keys, in some order, some with a provenance.
struct RandomPack {
  private(set) var yaml = ""
  private var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    yaml =
      "id: \"P \(seed)\"\nscope: \"\(pick(["43", "4310", "431026"]))\"\nperiod: {\(pick(["", "from: \"2023-01-01\""]))}\n"
    var keys: [(String, String)] = [
      ("minimumWage", parameter("\(next(5_000)).\(next(10))")), ("minimumGap", parameter("\(next(8))/9")),
      ("employmentCost", "{rate: \(parameter("0.\(next(100))"))}"),
      ("marginal", "{multiple: \(parameter("1.\(next(10))"))}"),
      ("tekun", "{care: {able: 1/\(next(9) + 1), total: \"0.5\"\(provenance)}}"),
      ("labour", "{ageBand: {male: {from: 16, to: \(50 + next(20))\(provenance)}}, relief: {twoLight: -\(next(900))}}"),
      ("exemptIncome", "[{kind: \(text), from: \"2021-01-01\"\(provenance)}, {kind: b}]"),
      ("line", "{rural: {amount: \"\(next(9_000)).5\", per: \(pick(["month", "year"]))\(provenance)}}"),
      ("single", "{groups: {ageFrom: {age: \(next(90)), ceiling: \(pick(["marginal", "\"2.5\"", "3"]))}}}"),
      (
        "steps",
        "[{step: a/b-\(next(3)), version: \(next(9) + 1)\(provenance), "
          + "parameters: {x: {value: \"\(next(50)).5\", unit: yuan/year\(provenance)}, y: {unit: share, value: 1/7}}}]"
      ),
      ("assets", "{vehicle: {free: \(pick(["[]", "[car]", "[car, motorcycle]"]))}}"),
    ]
    while !keys.isEmpty {
      let (key, value) = keys.remove(at: next(keys.count))
      if next(4) > 0 { yaml += "\(key): \(value)\n" }
    }
  }

  private var text: String {
    mutating get { pick(["\"a\\\\b\"", "\"民发〔2021〕57号\"", "'it''s: {x}, [y] # z'", "\"𠀋\\\"\""]) }
  }

  private var provenance: String {
    mutating get { pick(["", ", source: \(text)", ", status: official, article: \"8\""]) }
  }

  private mutating func parameter(_ value: String) -> String {
    pick(["\"\(value)\"", "{value: \"\(value)\"\(provenance)}"])
  }

  private mutating func pick(_ choices: [String]) -> String { choices[next(choices.count)] }

  private mutating func next(_ bound: Int) -> Int { Int(random.below(UInt64(bound))) }
}
