import Entitlement
import Testing
import Wording

/// A pack that names a step which the program doesn't have, or gives it what it doesn't take, is refused with the place.
struct RuleStepRefusalTests {
  static let refusals = [
    ("[{step: sample/half, version: 1}]", "4:16: steps[0].step: this program has no such step; use one whose modules"),
    ("[{step: other/halve, version: 1}]", "4:16: steps[0].step: this program has no such step"),
    ("[{step: sample/halve, version: 3}]", "4:39: steps[0].version: this program doesn't have that version; use one"),
    ("[\(gift("value: 1, unit: yuan/month"))]", "4:77: steps[0].parameters.gift.unit: must be yuan/year here"),
    ("[\(gift("value: 1, unit: yuan/year, more: 1"))]", "4:88: steps[0].parameters.gift.more: unknown key"),
    ("[{step: sample/gift, version: 1}]", "4:9: steps[0].parameters.gift: is required here"),
    ("[{step: sample/gift, version: 1, parameters: {}}]", "4:53: steps[0].parameters.gift: is required here"),
    (
      "[{step: sample/gift, version: 1, parameters: {gift: {value: 1, unit: yuan/year}, b: {value: 1, unit: yuan}}}]",
      "4:89: steps[0].parameters.b: unknown key; known here: gift"
    ),
    ("[{step: sample/halve, version: 1, parameters: {b: {value: 1, unit: yuan}}}]", "4:55: steps[0].parameters.b: unk"),
    ("[{step: sample/halve, version: 1}, {step: sample/gone, version: 1}]", "4:50: steps[1].step: this program has"),
  ]

  private static func gift(_ value: String) -> String {
    "{step: sample/gift, version: 1, parameters: {gift: {\(value)}}}"
  }

  @Test(arguments: refusals)
  func isRefusedWithItsPlace(steps: String, start: String) {
    expect("id: A\nscope: \"4310\"\nperiod: {from: \"2023-01-01\"}\nsteps: \(steps)\n", start)
  }

  @Test(arguments: [
    ("43", "from: \"2023-01-01\"", "is a step for 4310 alone; take it out"),
    ("4311", "from: \"2023-01-01\"", "is a step for 4310 alone"),
    ("431026", "from: \"2022-12-31\"", "is for days from 2023-01-01 on; let the pack's period begin then"),
    ("431026", "", "is for days from 2023-01-01 on"),
  ])
  func aStepIsForItsPlaceAndDays(scope: String, period: String, reason: String) {
    let text = "id: A\nscope: \"\(scope)\"\nperiod: {\(period)}\nsteps: [{step: sample/halve, version: 1}]\n"
    expect(text, "4:16: steps[0].step: \(reason)")
  }

  private func expect(_ text: String, _ start: String) {
    do throws(PolicyFault) {
      _ = try PolicyPack(yaml: text, name: "pack", steps: SampleSteps.registry)
      Issue.record("it was read")
    } catch {
      #expect(error.text.english.hasPrefix("pack:" + start), "\(error.text.english)")
      #expect(!error.text.chinese.isEmpty)
    }
  }
}
