internal import Crypto
internal import EventEnvelope
internal import JSON

extension AssessmentResult {
  /// What led to the result, as bytes that depend on nothing but the household, the day and the parameters (核算依据链).
  ///
  /// Compact JSON without a word of any language: every value is exact, in fen or thousandths, a whole number or a
  /// fraction in lowest terms. It needs a result with its steps.
  ///
  /// - Parameters:
  ///   - document: the household that the result is of.
  ///   - parameters: what it was computed with.
  /// - Returns: the bytes, in UTF-8.
  /// - Complexity: linear in the steps.
  public func trace(of document: HouseholdDocument, by parameters: Parameters) -> [UInt8] {
    var bytes: [UInt8] = []
    func add(_ text: String) { bytes.append(contentsOf: text.utf8) }
    func name(_ text: String) { bytes.append(json: text, .sixDigits) }
    func value(_ key: String, _ value: Exact) { add(",\"\(key)\":\"\(Self.text(value))\"") }
    add("{\"id\":")
    name(document.id)
    add(",\"county\":\"\(document.county)\",\"area\":\"\(document.area.rawValue)\",\"on\":\"\(document.on)\",\"pack\":")
    name(parameters.pack)
    add(",\"packDigest\":\"\(parameters.digest)\",\"counted\":[")
    for (order, index) in counted.enumerated() {
      add(order == 0 ? "" : ",")
      name(document.members[index].id)
    }
    add("]")
    value("incomeYear", incomeYear)
    value("deductionsYear", deductionsYear)
    value("perCapitaMonth", perCapita)
    add(",\"category\":\"\(rung.rawValue)\"")
    value("base", base)
    value("uplift", uplift)
    add(",\"single\":[")
    for (order, single) in single.enumerated() {
      add(order == 0 ? "{\"member\":" : ",{\"member\":")
      name(document.members[single.member].id)
      add(",\"group\":\"\(single.group.name)\"")
      value("amount", single.amount)
      add("}")
    }
    add("],\"holds\":[\(holds.map { "\"\($0.rawValue)\"" }.joined(separator: ","))]")
    if let validMonths { add(",\"validMonths\":\(validMonths)") }
    add(",\"steps\":[")
    for (order, step) in steps.enumerated() {
      add("\(order == 0 ? "" : ",")[\"\(step.name(document))\",")
      if let member = step.member(in: document) { name(document.members[member].id) } else { add("null") }
      add(",\"\(Self.text(step.value))\",\"\(Self.text(step.running))\"]")
    }
    add("]}")
    return bytes
  }

  private static func text(_ value: Exact) -> String {
    guard let (numerator, denominator) = value.fraction else { return value.exactText }
    return denominator == 1 ? String(numerator) : "\(numerator)/\(denominator)"
  }

  /// The digest of ``trace(of:by:)``: SHA-256 in 64 hexadecimal digits.
  public func traceDigest(of document: HouseholdDocument, by parameters: Parameters) -> String {
    SHA256.hash(data: trace(of: document, by: parameters)).hexadecimal
  }
}

extension AssessmentStep {
  /// The member whom the line is about, as an index into the document's; nil where it is about the household.
  func member(in document: HouseholdDocument) -> Int? {
    switch item {
    case .member(let index), .coefficient(let index), .living(let index), .uplift(let index), .single(let index):
      index
    case .maintenance(_, let index): index
    case .ruleStep(let line): line.member
    case .income(let index), .exemptIncome(let index), .unverifiedWage(let index): document.incomes[index].member
    case .line, .marginalLine, .relief, .imputed, .incomeYear, .deduction, .deductionsYear, .perCapita, .hold, .rung,
      .base, .amount:
      nil
    }
  }
}
