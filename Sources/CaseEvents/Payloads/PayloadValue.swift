import FoundationEssentials
import JSON
import SwiftProtobuf

/// Reads payloads from JSON that was held to strict rules as a whole.
typealias PayloadCursor = JSONCursor<StrictRules>

extension PayloadCursor {
  /// Does what only JSON that isn't strict can make fail.
  @inline(__always)
  mutating func form<Result>(
    _ body: (inout PayloadCursor) throws(JSONFault) -> Result
  ) throws(PayloadFault) -> Result {
    do throws(JSONFault) {
      return try body(&self)
    } catch {
      throw PayloadFault(path: "", reason: .notA(.json))
    }
  }
}

/// A value of a field that is read from protobuf JSON.
protocol PayloadValue {
  /// Reads the value that comes next.
  ///
  /// - Throws: a fault where it isn't one of that kind.
  init(from json: inout PayloadCursor, _ kind: FieldKind) throws(PayloadFault)
}

extension String: PayloadValue {
  init(from json: inout PayloadCursor, _: FieldKind) throws(PayloadFault) {
    guard json.peek() == 0x22 else { throw PayloadFault(path: "", reason: .notA(.text)) }
    self = try json.form { json throws(JSONFault) in try json.string() }
  }
}

extension Bool: PayloadValue {
  init(from json: inout PayloadCursor, _: FieldKind) throws(PayloadFault) {
    guard case .flag = try json.form({ json throws(JSONFault) in try json.kind() }) else {
      throw PayloadFault(path: "", reason: .notA(.flag))
    }
    self = try json.form { json throws(JSONFault) in try json.flag() }
  }
}

extension Data: PayloadValue {
  /// Reads base64 in either of its alphabets, with its padding or without.
  init(from json: inout PayloadCursor, _ kind: FieldKind) throws(PayloadFault) {
    let text = try String(from: &json, kind)
    let isURLSafe = text.utf8.contains { $0 == 0x2D || $0 == 0x5F }
    if isURLSafe, text.utf8.contains(where: { $0 == 0x2B || $0 == 0x2F }) {
      throw PayloadFault(path: "", reason: .malformed)
    }
    var digits = text.utf8.map { $0 == 0x2D ? 0x2B : $0 == 0x5F ? 0x2F : $0 }
    if digits.last != 0x3D { digits += Array(repeating: 0x3D, count: (4 - digits.count % 4) % 4) }
    guard let data = Data(base64Encoded: Data(digits)) else { throw PayloadFault(path: "", reason: .malformed) }
    self = data
  }
}

extension Int64: PayloadValue {}
extension UInt32: PayloadValue {}
extension UInt64: PayloadValue {}

extension PayloadValue where Self: FixedWidthInteger {
  /// Reads a whole number, as a number or as a text.
  init(from json: inout PayloadCursor, _ kind: FieldKind) throws(PayloadFault) {
    let form: PayloadFault.Form = if case .position = kind { .position } else { .number }
    guard let number = try json.wholeNumber() else { throw PayloadFault(path: "", reason: .notA(form)) }
    guard let value = Self(exactly: number) else {
      // The type doesn't hold it; the rule, which holds no more, says what it may be.
      let objection = Int64(exactly: number).flatMap { kind.objection(to: $0) }
      throw PayloadFault(path: "", reason: objection ?? .notA(form))
    }
    self = value
  }
}

extension PayloadValue where Self: Enum {
  /// Reads the name of a value, or its number.
  init(from json: inout PayloadCursor, _ kind: FieldKind) throws(PayloadFault) {
    guard case .enumeration(let known) = kind else { throw PayloadFault(path: "", reason: .malformed) }
    let number: Int? =
      if json.peek() == 0x22 {
        try json.form { json throws(JSONFault) in try json.word(of: known.names) }
      } else {
        try json.wholeNumber().flatMap { Int(exactly: $0) }
      }
    guard let value = number.flatMap({ Self(rawValue: $0) }) else {
      throw PayloadFault(path: "", reason: .notA(.value(of: known.name)))
    }
    self = value
  }
}

extension PayloadCursor {
  /// The whole number that comes next, as a number or as a text; nil for anything else, which may be passed.
  fileprivate mutating func wholeNumber() throws(PayloadFault) -> Int128? {
    switch try form({ json throws(JSONFault) in try json.kind() }) {
    case .number: return try form { json throws(JSONFault) in json.whole(try json.number()) }
    case .string:
      let text = try form { json throws(JSONFault) in try json.text() }
      return text.isEscaped ? Self.wholeNumber(string(text).utf8.span) : wholeNumber(at: text.range)
    case .object, .array, .flag, .null: return nil
    }
  }

  /// The whole number that stands there, and nothing else.
  private func wholeNumber(at range: Range<Int>) -> Int128? {
    var json = PayloadCursor(checked: bytes, at: range.lowerBound)
    guard let number = try? json.number(), number.range == range else { return nil }
    return json.whole(number)
  }

  private static func wholeNumber(_ text: Span<UInt8>) -> Int128? {
    PayloadCursor(checked: text, at: 0).wholeNumber(at: 0..<text.count)
  }
}
