import EventEnvelope
import JSON

extension FieldKind {
  /// What is wrong with a text as a value of this kind; nil where nothing is.
  func objection(to text: String) -> PayloadFault.Reason? {
    if text.isEmpty { return .missing }
    return switch self {
    case .text: PlainText.objection(to: text, atMost: Self.longestText)
    case .sealedText: PlainText.objection(to: text, atMost: Self.longestSealedText)
    case .identifier: Self.objectionToName(text, .identifier)
    case .subjectName: Subject(text) == nil ? .notA(.identifier) : nil
    case .code: Self.objectionToName(text, .code)
    case .day: CivilDate(text) == nil ? .notA(.day) : nil
    case .month: Month(text) == nil ? .notA(.month) : nil
    case .digest: PlainText.isDigest(text) ? nil : .notA(.digest)
    case .office: Office(text) == nil ? .notA(.office) : nil
    case .scope: Scope([text]) == nil ? .notA(.scope) : nil
    case .residentID: ResidentID(text) == nil ? .notA(.residentID) : nil
    case .json: Self.objectionToJSON(text)
    case .path: Self.objectionToPath(text)
    case .number, .money, .position, .flag, .enumeration, .bytes, .message: .malformed
    }
  }

  /// The number of a person that a text in clear holds as a value of this kind; nil where it holds none.
  ///
  /// What is made of digits by its form (a day, an office, a digest) holds none, and what is sealed may hold any.
  func personalNumber(in text: String) -> PersonalNumber? {
    switch self {
    case .text, .identifier, .subjectName, .code, .path: PersonalNumber.first(in: text)
    case .json: PersonalNumber.first(in: Self.unescaped(text))
    case .sealedText, .residentID, .day, .month, .digest, .office, .scope: nil
    case .number, .money, .position, .flag, .enumeration, .bytes, .message: nil
    }
  }

  /// What is wrong with a number as a value of this kind; nil where nothing is.
  func objection(to number: Int64) -> PayloadFault.Reason? {
    switch self {
    case .number(let range): range.contains(number) ? nil : .outOfRange(range)
    case .money: number >= 0 && number <= Self.mostMoney ? nil : .outOfRange(0...Self.mostMoney)
    default: .malformed
    }
  }

  /// What is wrong with an unsigned number as a value of this kind; nil where nothing is.
  func objection(to number: UInt64) -> PayloadFault.Reason? {
    if case .position = self { return number > 0 ? nil : .notA(.position) }
    return objection(to: Int64(clamping: number))
  }

  /// What is wrong with so many bytes as a value of this kind; nil where nothing is.
  func objection(toByteCount count: Int) -> PayloadFault.Reason? {
    guard case .bytes(let range) = self else { return .malformed }
    return range.contains(count) ? nil : .outOfRange(Int64(range.lowerBound)...Int64(range.upperBound))
  }

  /// What is wrong with the number of an enumeration's value; nil where nothing is.
  func objection(toValue number: Int, isOptional: Bool) -> PayloadFault.Reason? {
    guard case .enumeration(let rules) = self else { return .malformed }
    let isKnown = number > 0 ? number < rules.values.count : number == 0 && isOptional && rules.zeroHasMeaning
    return isKnown ? nil : .notA(.value(of: rules.name))
  }

  /// JSON with what stands in it as `\uXXXX` written out: a digit may be written so.
  private static func unescaped(_ json: String) -> String {
    let parts = json.split(separator: "\\u", omittingEmptySubsequences: false)
    var text = String(parts.first ?? "")
    for part in parts.dropFirst() {
      let scalar = UInt32(part.prefix(4), radix: 16).flatMap(Unicode.Scalar.init)
      text += (scalar.map { String(Character($0)) } ?? " ") + part.dropFirst(4)
    }
    return text
  }

  private static func objectionToName(_ text: String, _ form: PayloadFault.Form) -> PayloadFault.Reason? {
    if text.utf8.count > longestIdentifier { return .tooLong(atMost: longestIdentifier) }
    return text.utf8.allSatisfy(PlainText.isInName) ? nil : .notA(form)
  }

  private static func objectionToJSON(_ text: String) -> PayloadFault.Reason? {
    if text.utf8.count > longestSealedText { return .tooLong(atMost: longestSealedText) }
    guard PayloadCursor.isValue(text.utf8.span) else { return .notA(.json) }
    // A whole member or message may be the right value: then no field of it may be a sealed one.
    return FieldPath.sealedNames.contains { text.contains("\"\($0)\"") } ? .sealed : nil
  }

  private static func objectionToPath(_ text: String) -> PayloadFault.Reason? {
    if text == FieldPath.day { return nil }
    guard let path = FieldPath(text) else { return .notA(.path) }
    return path.steps.contains { FieldPath.sealedNames.contains($0.name) } ? .sealed : nil
  }
}
