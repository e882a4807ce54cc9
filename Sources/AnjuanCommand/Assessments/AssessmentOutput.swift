import AssessmentWorkbooks
import Desk
import Entitlement
import Wording

/// What the results of some households were turned into.
struct AssessmentOutput: Sendable {
  /// Text to write as it is: JSON Lines or worksheets.
  private(set) var bytes: [UInt8] = []
  /// Rows to list.
  private(set) var rows: [Row] = []
  /// Households for a workbook.
  private(set) var households: [AssessedHousehold] = []

  /// Begins the output of so many households.
  ///
  /// Room for their JSON is made at once: growing to it by and by takes a twentieth of an assessment.
  init(of count: Int, as form: AssessmentForm) {
    if case .json(let isExplained) = form { bytes.reserveCapacity(count * (isExplained ? 3_072 : 1_024)) }
  }

  /// Adds a household.
  ///
  /// - Parameters:
  ///   - household: what it came to.
  ///   - form: what it is turned into.
  ///   - language: of what people read; JSON is English everywhere, so that it is the same everywhere.
  mutating func append(_ household: AssessedHousehold, as form: AssessmentForm, in language: Language) {
    switch (form, household) {
    case (.json, .assessed(let result, let document, let parameters)):
      AssessmentWriter(parameters, language: .english).append(result, of: document, to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    case (.json, .refused(let fault)):
      AssessmentWriter.append(fault, .english, to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    case (.worksheet, .assessed(let result, let document, let parameters)):
      bytes.append(contentsOf: Worksheet(result, document, parameters, language).text.utf8)
    case (.worksheet, .refused(let fault)):
      let id = fault.id ?? "?"
      let text = Text("\(id): refused: \(fault.text.english)", "\(id)：退回：\(fault.text.chinese)")
      bytes.append(contentsOf: (text[language].escapedForTerminal + "\n\n").utf8)
    case (.rows, .assessed(let result, let document, let parameters)):
      rows.append(AssessmentRow.row(result, document, pack: parameters.pack))
    case (.rows, .refused(let fault)): rows.append(AssessmentRow.row(fault))
    case (.workbook, _): households.append(household)
    }
  }
}

extension WorkbookFile {
  /// Writes a household.
  func write(_ household: AssessedHousehold) throws(Fault) {
    switch household {
    case .assessed(let result, let document, let parameters): try write(result, document, parameters)
    case .refused(let fault): try write(fault)
    }
  }
}
