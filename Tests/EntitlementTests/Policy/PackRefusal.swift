import Testing

/// A text that is no pack, and how the refusal must begin: place and key.
struct PackRefusal: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String
  let start: String

  var testDescription: String { name }

  /// Parameters below a proper head: their first line is line 4.
  init(_ parameters: String, _ start: String) {
    name = parameters
    text = "id: A\nscope: \"43\"\nperiod: {from: \"2023-01-01\"}\n" + parameters
    self.start = "pack:" + start
  }

  /// A whole text.
  init(whole text: String, _ start: String, name: String? = nil) {
    self.name = name ?? text
    self.text = text
    self.start = "pack:" + start
  }

  static let parameters = [
    PackRefusal("lines: 1", "4:1: lines: unknown key"),
    PackRefusal("line: {urban: {amount: \"650.00\"}}", "4:15: line.urban.per: is required"),
    PackRefusal("line: {urban: {per: month}}", "4:15: line.urban.amount: is required"),
    PackRefusal("line: {urban: {amount: \"650.00\", per: day}}", "4:39: line.urban.per: must be one of"),
    PackRefusal(
      "line:\n  urban:\n    amount: \"650.00\"\n    per: month\n    unit: yuan", "8:5: line.urban.unit: unknown"),
    PackRefusal("line: {urban: \"650.00\"}", "4:15: line.urban: keys and values"),
    PackRefusal("line: {suburban: {amount: \"1\", per: month}}", "4:8: line.suburban: unknown"),
    PackRefusal("line:", "4:6: line: keys and values"),
    PackRefusal("marginal: {published: {rural: {amount: \"1\"}}}", "4:31: marginal.published.rural.per: is required"),
    PackRefusal("marginal: {multiple: {status: official}}", "4:22: marginal.multiple.value: is required"),
    PackRefusal("marginal: {multiple: {value: \"1.5\", status: maybe}}", "4:45: marginal.multiple.status: must be"),
    PackRefusal("minimumWage: \"1550.005\"", "4:14: minimumWage: yuan"),
    PackRefusal("minimumWage: \"-1\"", "4:14: minimumWage: yuan"),
    PackRefusal("minimumWage: 1550.00", "4:14: minimumWage: put decimals into quotes"),
    PackRefusal("minimumWage: \"1 550\"", "4:14: minimumWage: yuan"),
    PackRefusal("minimumWage: \"1e3\"", "4:14: minimumWage: yuan"),
    PackRefusal("minimumWage: 0x60E", "4:14: minimumWage: yuan"),
    PackRefusal("minimumWage: 01550", "4:14: minimumWage: yuan"),
    PackRefusal("minimumWage: [1550]", "4:14: minimumWage: yuan"),
    PackRefusal("minimumWage: ~", "4:14: minimumWage: yuan"),
    PackRefusal("minimumWage: \"" + String(repeating: "9", count: 41) + "\"", "4:14: minimumWage: yuan"),
    PackRefusal("employmentCost: {rate: \"1.01\"}", "4:24: employmentCost.rate: a share from 0 to 1"),
    PackRefusal("employmentCost: {rate: \"101/100\"}", "4:24: employmentCost.rate: a share"),
    PackRefusal("employmentCost: {rate: 10%}", "4:24: employmentCost.rate: a share"),
    PackRefusal("employmentCost: {rate: 0.10}", "4:24: employmentCost.rate: put decimals into quotes"),
    PackRefusal("employmentCost: {rate: \"1/0\"}", "4:24: employmentCost.rate: a share"),
    PackRefusal("employmentCost: {rate: \"-0.1\"}", "4:24: employmentCost.rate: a share"),
    PackRefusal("employmentCost: {rate: .NaN}", "4:24: employmentCost.rate: a share"),
    PackRefusal("employmentCost: {rate: .inf}", "4:24: employmentCost.rate: a share"),
    PackRefusal("employmentCost: {rate: \"1e-1\"}", "4:24: employmentCost.rate: a share"),
    PackRefusal("exemptIncome: [{from: \"2023-01-01\"}]", "4:16: exemptIncome[0].kind: is required"),
    PackRefusal("exemptIncome: [{kind: a, to: \"2023-02-30\"}]", "4:30: exemptIncome[0].to: a day"),
    PackRefusal(
      "exemptIncome:\n  - {kind: a, from: \"2023-02-01\", to: \"2023-01-01\"}", "5:5: exemptIncome[0]: ends before"),
    PackRefusal("exemptIncome: {kind: a}", "4:15: exemptIncome: a list"),
    PackRefusal("deduct: {rent: yes}", "4:16: deduct.rent: true or false"),
    PackRefusal("deduct: {medical: {share: 2}}", "4:27: deduct.medical.share: a share"),
    PackRefusal("labour: {table: {healthy: \"0.5\"}}", "4:27: labour.table.healthy: a whole number"),
    PackRefusal("labour: {ageBand: {male: {from: 60, to: 16}}}", "4:26: labour.ageBand.male: ends before"),
    PackRefusal("labour: {ageBand: {male: {from: 16}}}", "4:26: labour.ageBand.male.to: is required"),
    PackRefusal("labour: {relief: {twoLight: 300}}", "4:29: labour.relief.twoLight: a whole number"),
    PackRefusal("uplift: {stacking: all}", "4:20: uplift.stacking: must be one of"),
    PackRefusal("uplift: {minor: {value: \"0.1\", source: \"\"}}", "4:40: uplift.minor.source: a text"),
    PackRefusal("uplift: {minor: {value: \"0.1\", source: \"a\\u200eb\"}}", "4:40: uplift.minor.source: a text"),
    PackRefusal("single: {groups: {minorUnder: {ceiling: marginal}}}", "4:31: single.groups.minorUnder.age: is req"),
    PackRefusal("single: {groups: {ageFrom: {age: 70, ceiling: twice}}}", "4:47: single.groups.ageFrom.ceiling: "),
    PackRefusal("single: {groups: {studentUpTo: {level: none, ceiling: marginal}}}", "4:40: single.groups.student"),
    PackRefusal("steps: {step: a/b, version: 1}", "4:8: steps: a list"),
    PackRefusal("steps: [{version: 1}]", "4:9: steps[0].step: is required"),
    PackRefusal("steps: [{step: a/b}]", "4:9: steps[0].version: is required"),
    PackRefusal("steps: [{step: a/b, version: 0}]", "4:30: steps[0].version: a whole number from 1"),
    PackRefusal("steps: [{step: a/b, version: \"1.0\"}]", "4:30: steps[0].version: a whole number"),
    PackRefusal("steps: [{step: b, version: 1}]", "4:16: steps[0].step: a step's name"),
    PackRefusal("steps: [{step: a/B, version: 1}]", "4:16: steps[0].step: a step's name"),
    PackRefusal("steps: [{step: a/b/c, version: 1}]", "4:16: steps[0].step: a step's name"),
    PackRefusal("steps: [{step: a/b, version: 1, since: 2}]", "4:33: steps[0].since: unknown key"),
    PackRefusal("steps: [{step: a/b, version: 1}, {step: a/b, version: 2}]", "4:41: steps[1].step: the step stands"),
    PackRefusal("steps: [{step: a/b, version: 1, parameters: [1]}]", "4:45: steps[0].parameters: keys and"),
    PackRefusal("steps: [{step: a/b, version: 1, parameters: {x: 1}}]", "4:49: steps[0].parameters.x: keys and"),
    PackRefusal("steps: [{step: a/b, version: 1, parameters: {x-y: {}}}]", "4:46: steps[0].parameters: a name"),
    PackRefusal(step("{value: 1}"), "4:49: steps[0].parameters.x.unit: is required"),
    PackRefusal(step("{unit: yuan}"), "4:49: steps[0].parameters.x.value: is required"),
    PackRefusal(step("{value: 1, unit: dollar}"), "4:66: steps[0].parameters.x.unit: must be one of"),
    PackRefusal(step("{value: 1.50, unit: yuan}"), "4:57: steps[0].parameters.x.value: put decimals into quotes"),
    PackRefusal(step("{value: \"1.505\", unit: yuan}"), "4:57: steps[0].parameters.x.value: yuan"),
    PackRefusal(step("{value: 3/2, unit: share}"), "4:57: steps[0].parameters.x.value: a share"),
    PackRefusal(step("{value: 1, unit: yuan, per: year}"), "4:72: steps[0].parameters.x.per: unknown key"),
    PackRefusal("rigid: {months: 0}", "4:17: rigid.months: a whole number from 1 to 120"),
    PackRefusal("rigid: {months: +12}", "4:17: rigid.months: a whole number"),
    PackRefusal("assets: {vehicle: {free: [car, boat]}}", "4:32: assets.vehicle.free[1]: must be one of"),
    PackRefusal("procedure: 7", "4:12: procedure: keys and values"),
    PackRefusal("procedure: {}", "4:12: procedure: at least one key"),
    PackRefusal("procedure: {notice: {}}", "4:21: procedure.notice: at least one key"),
    PackRefusal("procedure: {notice: 7}", "4:21: procedure.notice: keys and values"),
    PackRefusal("procedure: {notice: {day-s: 7}}", "4:22: procedure.notice: a name has ASCII"),
    PackRefusal("procedure: {notice: {days: ~}}", "4:28: procedure.notice.days: a plain value"),
    PackRefusal("procedure: {notice: {days: 07}}", "4:28: procedure.notice.days: a plain value"),
    PackRefusal("procedure: {notice: {days: 0.7}}", "4:28: procedure.notice.days: put decimals into quotes"),
    PackRefusal("procedure: {notice: {days: {status: official}}}", "4:28: procedure.notice.days.value: is required"),
    PackRefusal("procedure: {notice: {days: {value: {a: b}}}}", "4:36: procedure.notice.days.value: a plain value"),
    PackRefusal("procedure: {notice: {days: {value: 7, since: 1}}}", "4:39: procedure.notice.days.since: unknown"),
    PackRefusal("procedure: {notice: {days: 7}}\nminimumWage: 1550", "5:1: minimumWage: unknown key"),
  ]

  static let texts = [
    PackRefusal(whole: "", "1:1: the file says nothing"),
    PackRefusal(whole: "# nothing\n", "1:1: the file says nothing"),
    PackRefusal(whole: "- id: A\n", "1:1: keys and values"),
    PackRefusal(whole: "scope: \"43\"\n", "1:1: id: is required"),
    PackRefusal(whole: "id: A\nperiod: {}\n", "1:1: scope: is required"),
    PackRefusal(whole: "id: A\nscope: \"431\"\nperiod: {}", "2:8: scope: an administrative code"),
    PackRefusal(whole: "id: A\nscope: \"43102601\"\nperiod: {}", "2:8: scope: an administrative code"),
    PackRefusal(whole: "id: A\nscope: \"4３\"\nperiod: {}", "2:8: scope: an administrative code"),
    PackRefusal(whole: "id: A\nscope: \"43\"\n", "1:1: period: is required"),
    PackRefusal(whole: "id: A\nscope: \"43\"\nperiod: {from: 2023-02-30}", "3:16: period.from: a day"),
    PackRefusal(
      whole: "id: A\nscope: \"43\"\nperiod: {from: \"2023-02-01\", to: \"2023-01-31\"}", "3:9: period: ends before"),
    PackRefusal(whole: "id: A\nscope: \"43\"\nperiod: {since: \"2023-02-01\"}", "3:10: period.since: unknown"),
    PackRefusal(whole: "id: A\nid: B\nscope: \"43\"\nperiod: {}", "1:1: id: the key is repeated"),
    PackRefusal(whole: "id: &a A\nscope: *a\nperiod: {}", "1:5: anchors"),
    PackRefusal(whole: "id: A\nscope: *none\nperiod: {}", "2:8: not YAML: found undefined alias"),
    PackRefusal(whole: "id: !!str A\nscope: \"43\"\nperiod: {}", "1:5: anchors"),
    PackRefusal(whole: "id: A\nscope: \"43\"\nperiod: !p {}", "3:9: anchors"),
    PackRefusal(whole: "id: A\nscope: \"43\"\nperiod: {}\n<<: {minimumWage: 1}", "4:1: <<: unknown key"),
    PackRefusal(whole: "id: |\n  A\nscope: \"43\"\nperiod: {}", "1:5: write the text on one line"),
    PackRefusal(whole: "id: A\n\tscope: \"43\"\n", "2:1: not YAML"),
    PackRefusal(whole: "id: A\nscope: [\n", "3:1: not YAML"),
    PackRefusal(whole: "id: A\n---\nid: B\n", "2:1: not YAML: but found another document"),
    PackRefusal(whole: "? [a, b]\n: 1\n", "1:3: a key must be a word"),
    PackRefusal(whole: "id: \"a\u{7}\"\n", "1:7: not YAML: control characters"),
    PackRefusal(whole: "id: null\nscope: \"43\"\nperiod: {}", "1:5: id: a text"),
    PackRefusal(whole: String(repeating: "#", count: 10_000_000), " the file has more", name: "10 MB"),
    PackRefusal(whole: String(repeating: "[", count: 100_000), "1:", name: "deeply nested"),
    PackRefusal(whole: laughs, "2:10: anchors", name: "billion laughs"),
  ]

  private static func step(_ x: String) -> String { "steps: [{step: a/b, version: 1, parameters: {x: \(x)}}]" }

  private static let laughs =
    "a0: &a0 [lol]\n"
    + (1...9).map { level in
      "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",") + "]\n"
    }.joined()
}
