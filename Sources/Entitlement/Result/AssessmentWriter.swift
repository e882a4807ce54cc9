internal import JSON
public import Wording

/// Writes results as JSON lines (核算结果), compact, the keys in a fixed order.
public struct AssessmentWriter: Sendable {
  private let language: Language
  /// Which pack the results are by: its name and its digest.
  private let pack: [UInt8]

  /// Makes a writer for results by these parameters.
  ///
  /// - Parameters:
  ///   - parameters: what the results were computed with.
  ///   - language: of the reasons and notes.
  public init(_ parameters: Parameters, language: Language) {
    self.language = language
    var pack = Array(",\"pack\":".utf8)
    pack.append(json: parameters.pack, .sixDigits)
    pack.append(contentsOf: ",\"packDigest\":\"\(parameters.digest)\",\"status\":".utf8)
    self.pack = pack
  }

  /// Appends one result and no line end.
  public func append(_ result: AssessmentResult, of document: HouseholdDocument, to bytes: inout [UInt8]) {
    Self.text(ResultPieces.id, document.id, to: &bytes)
    bytes.append(contentsOf: pack)
    bytes.append(contentsOf: result.holds.isEmpty ? ResultPieces.proposed : ResultPieces.manual)
    Self.list(result.counted, to: &bytes) { index, bytes in
      bytes.append(json: document.members[index].id, .sixDigits)
    }
    Self.money(ResultPieces.incomeYear, result.incomeYear, to: &bytes)
    Self.money(ResultPieces.deductionsYear, result.deductionsYear, to: &bytes)
    Self.money(ResultPieces.perCapita, result.perCapita, to: &bytes)
    Self.money(ResultPieces.line, result.line, to: &bytes)
    Self.money(ResultPieces.marginalLine, result.marginalLine, to: &bytes)
    Self.text(ResultPieces.category, result.rung.rawValue, to: &bytes)
    Self.money(ResultPieces.amount, result.amount, to: &bytes)
    Self.money(ResultPieces.base, result.base, to: &bytes)
    Self.money(ResultPieces.uplift, result.uplift, to: &bytes)
    bytes.append(contentsOf: ResultPieces.single)
    Self.list(result.single, to: &bytes) { single, bytes in
      Self.text(ResultPieces.member, document.members[single.member].id, to: &bytes)
      Self.text(ResultPieces.group, single.group.name, to: &bytes)
      Self.money(ResultPieces.amount, single.amount, to: &bytes)
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(contentsOf: ResultPieces.holds)
    Self.list(result.holds, to: &bytes) { hold, bytes in bytes.append(json: hold.rawValue, .sixDigits) }
    bytes.append(UInt8(ascii: "]"))
    if let months = result.validMonths {
      bytes.append(contentsOf: ResultPieces.validMonths)
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
    bytes.append(contentsOf: ResultPieces.whyNot)
    Self.list(result.whyNot, to: &bytes) { entry, bytes in
      bytes.append(json: entry.rung.rawValue, .sixDigits)
      bytes.append(contentsOf: ":\"".utf8)
      entry.reason.append(document, language, to: &bytes, name: { $1.append(jsonContent: $0, .sixDigits) })
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(contentsOf: ResultPieces.explanation)
    Self.list(result.steps, to: &bytes) { step, bytes in
      Self.text(ResultPieces.step, step.name(document), to: &bytes)
      Self.text(ResultPieces.rule, step.keys(document).joined(separator: ", "), to: &bytes)
      Self.text(ResultPieces.article, step.article, to: &bytes)
      Self.text(ResultPieces.value, step.isMoney ? step.value.exactYuan : step.value.exactText, to: &bytes)
      Self.text(ResultPieces.note, step.text(document)[language], to: &bytes)
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
