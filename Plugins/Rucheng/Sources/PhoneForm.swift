import CountyKit
import EventEnvelope

/// A form from the phone (掌上申请表), read strictly: what `form.schema.json` says, and nothing else.
struct PhoneForm {
  /// Its number.
  let number: FormNumber
  /// The day on which it was filled in, by the phone.
  let filledOn: CivilDate
  /// The township to which the household applies.
  let office: String
  /// Where the household is registered.
  let registeredOffice: String
  /// `urban` or `rural`.
  let area: String
  /// What is applied for, in the words of the events.
  let wanted: [String]
  /// Who applies; goes into the proposal, where the host seals it, and nowhere else.
  let identity: JSONValue
  /// The reference of the mandate, where somebody else fills the form in.
  let proxyMandate: String?
  /// What is said of the household; not looked into here.
  let household: JSONValue?

  /// The longest form, in bytes.
  static let bytes = 64 << 10

  private static let keys: Set = [
    "form", "filledOn", "office", "registeredOffice", "area", "wanted", "applicant", "proxyMandate", "household",
  ]
  private static let categories = ["dibao", "tekun", "single", "marginal", "rigid", "emergency"]

  /// Reads a form.
  ///
  /// - Parameters:
  ///   - value: what the file holds.
  ///   - number: the number that the file is named for.
  /// - Throws: what is wrong first.
  init(_ value: JSONValue, number: FormNumber) throws(FormFault) {
    guard case .object(let members) = value else { throw .notJSON }
    guard members.keys.allSatisfy(Self.keys.contains) else { throw .unknownKey }
    guard members["form"]?.text.flatMap({ FormNumber($0) }) == number else { throw .number }
    guard let day = members["filledOn"]?.text.flatMap({ CivilDate($0) }) else { throw .filledOn }
    guard let office = members["office"]?.text, Self.isTownship(office) else { throw .office }
    let registered = members["registeredOffice"] ?? .text(office)
    guard let registeredOffice = registered.text, Self.isOffice(registeredOffice) else { throw .office }
    guard let area = members["area"]?.text, ["urban", "rural"].contains(area) else { throw .area }
    let wanted = (members["wanted"]?.elements ?? []).map { $0.text ?? "" }
    guard !wanted.isEmpty, wanted.allSatisfy(Self.categories.contains), Set(wanted).count == wanted.count else {
      throw .wanted
    }
    (self.number, filledOn, self.office, self.registeredOffice, self.area) = (
      number, day, office, registeredOffice, area
    )
    self.wanted = wanted.map { "CATEGORY_\($0.uppercased())" }
    identity = try Self.identity(members["applicant"])
    proxyMandate = try Self.mandate(members["proxyMandate"])
    household = members["household"]
  }

  private static func identity(_ value: JSONValue?) throws(FormFault) -> JSONValue {
    guard case .object(let members) = value else { throw .name }
    guard members.keys.allSatisfy(["name", "residentId", "phone", "address", "bankAccount"].contains) else {
      throw .unknownKey
    }
    guard let name = members["name"]?.text, isPlain(name, upTo: 100) else { throw .name }
    guard let number = members["residentId"]?.text, ResidentNumber.isValid(number) else { throw .residentID }
    for key in ["phone", "address", "bankAccount"] {
      guard let value = members[key] else { continue }
      guard let text = value.text, isPlain(text, upTo: 300) else { throw .contact }
    }
    return .object(members)
  }

  /// A reference is recorded in clear: so it is a code, and can't be a name or a resident number.
  private static func mandate(_ value: JSONValue?) throws(FormFault) -> String? {
    guard let value else { return nil }
    guard let text = value.text, (1...40).contains(text.utf8.count),
      text.utf8.allSatisfy({
        0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F
      }), !holdsResidentNumber(text)
    else { throw .proxyMandate }
    return text
  }

  private static func holdsResidentNumber(_ text: String) -> Bool {
    let characters = Array(text.uppercased())
    guard characters.count >= 18 else { return false }
    return (0...(characters.count - 18)).contains { ResidentNumber.isValid(String(characters[$0..<($0 + 18)])) }
  }

  private static func isPlain(_ text: String, upTo bytes: Int) -> Bool {
    (1...bytes).contains(text.utf8.count)
      && text.unicodeScalars.contains { !$0.properties.isWhitespace }
      && text.unicodeScalars.allSatisfy {
        ![.control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned]
          .contains($0.properties.generalCategory)
      }
  }

  private static func isOffice(_ text: String) -> Bool {
    text.utf8.count == 12 && text.utf8.allSatisfy { 0x30...0x39 ~= $0 }
  }

  private static func isTownship(_ text: String) -> Bool {
    isOffice(text) && text.hasPrefix(RuchengPhoneForm.county) && text.hasSuffix("000")
      && text.dropFirst(6).prefix(3) != "000"
  }
}
