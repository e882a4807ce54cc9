public import Wording

/// Writes results as JSON lines (核算结果), compact, the keys in a fixed order.
public struct AssessmentWriter: Sendable {
  private let parameters: Parameters
  private let language: Language
  private let prefix: [UInt8]

  /// Makes a writer for results by these parameters.
  ///
  /// - Parameters:
  ///   - parameters: what the results were computed with.
  ///   - language: of the reasons and notes.
  public init(_ parameters: Parameters, language: Language) {
    self.parameters = parameters
    self.language = language
    var prefix: [UInt8] = []
    prefix.append(contentsOf: ",\"pack\":".utf8)
    JSONText.appendString(parameters.pack, to: &prefix)
    prefix.append(contentsOf: ",\"packDigest\":\"\(parameters.digest)\",\"status\":".utf8)
    self.prefix = prefix
  }

  /// Appends one result and no line end.
  public func append(_ result: AssessmentResult, of document: HouseholdDocument, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "{\"id\":".utf8)
    JSONText.appendString(document.id, to: &bytes)
    bytes.append(contentsOf: prefix)
    bytes.append(contentsOf: (result.holds.isEmpty ? "\"proposed\",\"counted\":[" : "\"manual\",\"counted\":[").utf8)
    Self.list(result.counted, to: &bytes) { index, bytes in
      JSONText.appendString(document.members[index].id, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
    Self.money(",\"incomeYear\":\"", result.incomeYear, to: &bytes)
    Self.money(",\"deductionsYear\":\"", result.deductionsYear, to: &bytes)
    Self.money(",\"perCapitaMonth\":\"", result.perCapita, to: &bytes)
    Self.money(",\"line\":\"", result.line, to: &bytes)
    Self.money(",\"marginalLine\":\"", result.marginalLine, to: &bytes)
    Self.text(",\"category\":", result.rung.rawValue, to: &bytes)
    Self.money(",\"amount\":\"", result.amount, to: &bytes)
    Self.money(",\"base\":\"", result.base, to: &bytes)
    Self.money(",\"uplift\":\"", result.uplift, to: &bytes)
    bytes.append(contentsOf: ",\"single\":[".utf8)
    Self.list(result.single, to: &bytes) { single, bytes in
      bytes.append(contentsOf: "{\"member\":".utf8)
      JSONText.appendString(document.members[single.member].id, to: &bytes)
      Self.text(",\"group\":", single.group.name, to: &bytes)
      Self.money(",\"amount\":\"", single.amount, to: &bytes)
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(contentsOf: "],\"holds\":[".utf8)
    Self.list(result.holds, to: &bytes) { hold, bytes in JSONText.appendString(hold.rawValue, to: &bytes) }
    bytes.append(UInt8(ascii: "]"))
    if let months = result.validMonths { bytes.append(contentsOf: ",\"validMonths\":\(months)".utf8) }
    appendReasons(result, document, to: &bytes)
    bytes.append(UInt8(ascii: "}"))
  }

  /// Appends the refusal of a document, and no line end.
  public static func append(_ fault: HouseholdFault, _ language: Language, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "{\"id\":".utf8)
    if let id = fault.id { JSONText.appendString(id, to: &bytes) } else { bytes.append(contentsOf: "null".utf8) }
    text(",\"error\":", fault.text[language], to: &bytes)
    bytes.append(UInt8(ascii: "}"))
  }

  private func appendReasons(_ result: AssessmentResult, _ document: HouseholdDocument, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: ",\"whyNot\":{".utf8)
    Self.list(result.whyNot, to: &bytes) { entry, bytes in
      JSONText.appendString(entry.rung.rawValue, to: &bytes)
      bytes.append(contentsOf: ":\"".utf8)
      entry.reason.append(document, language, to: &bytes, name: JSONText.appendContent)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(contentsOf: "},\"explanation\":[".utf8)
    Self.list(result.steps, to: &bytes) { step, bytes in
      bytes.append(contentsOf: "{\"step\":".utf8)
      JSONText.appendString(step.name(document), to: &bytes)
      Self.text(",\"rule\":", step.keys(document).joined(separator: ", "), to: &bytes)
      Self.text(",\"article\":", step.article, to: &bytes)
      Self.text(",\"value\":", step.isMoney ? step.value.exactYuan : step.value.exactText, to: &bytes)
      Self.text(",\"note\":", step.text(document)[language], to: &bytes)
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private static func text(_ lead: String, _ value: String, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: lead.utf8)
    JSONText.appendString(value, to: &bytes)
  }

  private static func money(_ lead: String, _ value: Exact, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: lead.utf8)
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
