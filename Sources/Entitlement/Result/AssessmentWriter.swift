internal import JSON
public import Wording

/// Writes results as JSON lines (核算结果), compact, the keys in a fixed order.
public struct AssessmentWriter: Sendable {
  private let language: Language
  private let pieces: ResultPieces

  /// Makes a writer for results by these parameters.
  ///
  /// - Parameters:
  ///   - parameters: what the results were computed with.
  ///   - language: of the reasons and notes.
  public init(_ parameters: Parameters, language: Language) {
    self.language = language
    pieces = ResultPieces(parameters)
  }

  /// Appends one result and no line end.
  public func append(_ result: AssessmentResult, of document: HouseholdDocument, to bytes: inout [UInt8]) {
    Self.text(pieces.id, document.id, to: &bytes)
    bytes.append(contentsOf: pieces.pack)
    bytes.append(contentsOf: result.holds.isEmpty ? pieces.proposed : pieces.manual)
    Self.list(result.counted, to: &bytes) { index, bytes in
      bytes.append(json: document.members[index].id, .sixDigits)
    }
    Self.money(pieces.incomeYear, result.incomeYear, to: &bytes)
    Self.money(pieces.deductionsYear, result.deductionsYear, to: &bytes)
    Self.money(pieces.perCapita, result.perCapita, to: &bytes)
    Self.money(pieces.line, result.line, to: &bytes)
    Self.money(pieces.marginalLine, result.marginalLine, to: &bytes)
    Self.text(pieces.category, result.rung.rawValue, to: &bytes)
    Self.money(pieces.amount, result.amount, to: &bytes)
    Self.money(pieces.base, result.base, to: &bytes)
    Self.money(pieces.uplift, result.uplift, to: &bytes)
    bytes.append(contentsOf: pieces.single)
    Self.list(result.single, to: &bytes) { single, bytes in
      Self.text(pieces.member, document.members[single.member].id, to: &bytes)
      Self.text(pieces.group, single.group.name, to: &bytes)
      Self.money(pieces.amount, single.amount, to: &bytes)
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(contentsOf: pieces.holds)
    Self.list(result.holds, to: &bytes) { hold, bytes in bytes.append(json: hold.rawValue, .sixDigits) }
    bytes.append(UInt8(ascii: "]"))
    if let months = result.validMonths {
      bytes.append(contentsOf: pieces.validMonths)
      bytes.append(contentsOf: String(months).utf8)
    }
    appendReasons(result, document, to: &bytes)
    bytes.append(UInt8(ascii: "}"))
  }

  /// Appends the refusal of a document, and no line end.
  public static func append(_ fault: HouseholdFault, _ language: Language, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "{\"id\":".utf8)
    if let id = fault.id { bytes.append(json: id, .sixDigits) } else { bytes.append(contentsOf: "null".utf8) }
    bytes.append(contentsOf: ",\"error\":".utf8)
    bytes.append(json: fault.text[language], .sixDigits)
    bytes.append(UInt8(ascii: "}"))
  }

  private func appendReasons(_ result: AssessmentResult, _ document: HouseholdDocument, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: pieces.whyNot)
    Self.list(result.whyNot, to: &bytes) { entry, bytes in
      bytes.append(json: entry.rung.rawValue, .sixDigits)
      bytes.append(contentsOf: ":\"".utf8)
      entry.reason.append(document, language, to: &bytes, name: { $1.append(jsonContent: $0, .sixDigits) })
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(contentsOf: pieces.explanation)
    Self.list(result.steps, to: &bytes) { step, bytes in
      Self.text(pieces.step, step.name(document), to: &bytes)
      Self.text(pieces.rule, step.keys(document).joined(separator: ", "), to: &bytes)
      Self.text(pieces.article, step.article, to: &bytes)
      Self.text(pieces.value, step.isMoney ? step.value.exactYuan : step.value.exactText, to: &bytes)
      Self.text(pieces.note, step.text(document)[language], to: &bytes)
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private static func text(_ lead: [UInt8], _ value: String, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: lead)
    bytes.append(json: value, .sixDigits)
  }

  private static func money(_ lead: [UInt8], _ value: Exact, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: lead)
    value.appendYuan(to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  private static func list<Element>(
    _ elements: [Element], to bytes: inout [UInt8], _ body: (Element, inout [UInt8]) -> Void
  ) {
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      body(element, &bytes)
    }
  }
}
