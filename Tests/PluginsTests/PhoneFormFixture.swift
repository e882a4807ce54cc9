import CountyKit

@testable import rucheng_phone_form

/// A form of an invented person (虚构).
enum PhoneFormFixture {
  static let number = "9f1c2b7a-4d3e-4f50-8a6b-0c1d2e3f4a5b"
  static let key = "form-\(number)"
  static let inbox = "inbox/\(number).json"
  static let name = "李某甲"
  static let residentNumber = "431090197710013517"

  /// A form, with keys put in or, with nil, left out.
  static func form(_ number: String = number, _ changes: [String: JSONValue?] = [:]) -> [UInt8] {
    var members: [String: JSONValue] = [
      "form": .text(number), "filledOn": "2026-11-20", "office": "431026101000", "area": "rural", "wanted": ["dibao"],
      "applicant": ["name": .text(name), "residentId": .text(residentNumber), "phone": "10000000291"],
      "household": household(income: "4000"),
    ]
    for (key, value) in changes { members[key] = value }
    return (try? MessageLine.bytes(JSONValue.object(members))) ?? []
  }

  /// A household with so much income a year.
  static func household(income: String, _ changes: [String: JSONValue] = [:]) -> JSONValue {
    let members: [String: JSONValue] = [
      "id": "phone", "county": "431026", "area": "rural", "on": "2026-11-20",
      "members": [["id": "m1", "relation": "head", "sex": "M", "born": "1978-02-03", "wage": "verified"]],
      "incomes": [["member": "m1", "head": "wage", "amount": .text(income), "per": "year"]],
    ]
    return .object(members.merging(changes) { $1 })
  }

  /// A trial with forms in the drop folder, by number.
  static func trial(_ forms: [String: [UInt8]] = [number: form()], _ files: [String: [UInt8]] = [:]) -> ModuleTrial<
    RuchengPhoneForm
  > {
    ModuleTrial(
      files: files.merging(forms.map { ("inbox/\($0.key).json", $0.value) }) { first, _ in first })
  }

  /// What the phone fetches.
  static func answer(_ trial: ModuleTrial<RuchengPhoneForm>, _ number: String = number) throws -> JSONValue {
    try MessageLine.read(JSONValue.self, from: trial.folder.read("answers/\(number).json"))
  }

  /// The numbers of many forms.
  static func number(_ index: Int) -> String {
    let digits = String(index + 0x1_0000_0000, radix: 16).suffix(8)
    return "\(digits)\(number.dropFirst(8))"
  }
}
