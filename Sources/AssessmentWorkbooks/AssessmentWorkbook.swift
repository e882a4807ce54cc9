import Entitlement
import Wording
import Worksheets

/// Results as a workbook: a sheet with a row for each household, one with every step as live formulas, one that explains.
struct AssessmentWorkbook {
  private static let (results, steps) = (0, 1)

  private let book: Workbook
  private let language: Language
  private let stepSheet: String

  /// Begins a workbook.
  ///
  /// - Parameters:
  ///   - path: the file that ``close()`` writes.
  ///   - folder: where rows are kept until then.
  ///   - language: of headings and terms.
  /// - Throws: ``WorkbookFault``.
  init(path: String, folder: String, language: Language) throws(WorkbookFault) {
    self.language = language
    let names = [Text("Results", "核算结果"), Text("Steps", "核算过程"), Text("About", "说明")].map { $0[language] }
    stepSheet = "'\(names[Self.steps])'!"
    let columns = [
      AssessmentColumn.allCases.map { (heading: $0.heading[language], width: Self.width($0)) },
      Self.stepColumns.map { (heading: $0.heading[language], width: $0.width) },
    ]
    book = try Workbook(
      path: path, folder: folder,
      sheets: [
        WorkbookSheet(names[0], columns: columns[0]), WorkbookSheet(names[1], columns: columns[1]),
        WorkbookSheet(names[2], columns: [(names[2], 100)]),
      ])
    for line in Self.about { try book.write([.text(line[language])], to: 2) }
  }

  /// Writes a household that was assessed into both sheets.
  ///
  /// - Parameters:
  ///   - result: what was computed, with its steps.
  ///   - document: the household.
  ///   - parameters: what it was computed with.
  /// - Throws: ``WorkbookFault/full``.
  func write(
    _ result: AssessmentResult, _ document: HouseholdDocument, _ parameters: Parameters
  ) throws(WorkbookFault) {
    let first = book.nextRow(of: Self.steps)
    let live = StepCells(result, document, parameters, first: first)
    let said = parameters.saidKeys
    for (index, step) in result.steps.enumerated() {
      try book.write(row(step, index, document, said, live), to: Self.steps)
    }
    let formulas = live == nil ? [:] : formulas(result, first: first)
    let cells = AssessmentColumn.allCases.map { column in
      cell(column.value(result, document, pack: parameters.pack), formulas[column])
    }
    try book.write(cells, to: Self.results)
  }

  /// Writes a household that was refused into the sheet of results.
  ///
  /// - Parameter fault: why.
  /// - Throws: ``WorkbookFault/full``.
  func write(_ fault: HouseholdFault) throws(WorkbookFault) {
    try book.write(AssessmentColumn.allCases.map { cell($0.value(fault), nil) }, to: Self.results)
  }

  /// Writes the file.
  ///
  /// - Throws: ``WorkbookFault/unwritable``.
  func close() throws(WorkbookFault) { try book.close() }

  private static let stepColumns: [(heading: Text, width: Double)] = [
    (Text("Household", "家庭"), 20), (Text("Step", "序号"), 12), (Text("Item", "项目"), 44),
    (Text("Yuan", "金额（元）"), 12), (Text("Fen, exactly: numerator", "精确值（分）：分子"), 20),
    (Text("Denominator", "分母"), 12), (Text("Basis", "依据"), 44),
  ]

  private func row(
    _ step: AssessmentStep, _ index: Int, _ document: HouseholdDocument, _ said: Set<String>, _ live: StepCells?
  ) -> [WorkbookCell] {
    let head: [WorkbookCell] = [.text(document.id), .whole(Int64(index + 1)), .text(step.text(document)[language])]
    let basis = WorkbookCell.text(step.basis(document, said: said))
    guard let live else {
      return head + [
        .text(step.isMoney ? step.value.yuan : step.value.exactText), .text(step.value.exactText), .empty, basis,
      ]
    }
    return head + [live.values[index], live.numerators[index], live.denominators[index], basis]
  }

  /// The cells of the first sheet that follow from the second, by their columns.
  private func formulas(_ result: AssessmentResult, first: Int) -> [AssessmentColumn: String] {
    var places = StepPlaces()
    for (index, step) in result.steps.enumerated() { places.note(step.item, at: first + index) }
    let cell = { (row: Int) in "\(stepSheet)\(StepCells.shown)\(row)" }
    var formulas: [AssessmentColumn: String] = [
      .amount: cell(places.amount), .base: cell(places.rung), .perCapitaMonth: cell(places.perCapita),
      .line: cell(places.line),
      .counted: "SUM(\(stepSheet)\(StepCells.shown)\(first):\(StepCells.shown)\(places.line - 1))",
    ]
    formulas[.uplift] = places.uplifts.map { StepCells.roundedSum($0, sheet: stepSheet) }
    formulas[.single] = places.singles.map { StepCells.roundedSum($0, sheet: stepSheet) }
    return formulas
  }

  private func cell(_ value: AssessmentColumn.Value, _ formula: String?) -> WorkbookCell {
    switch value {
    case .money(let fen): formula.map { .yuanFormula($0, fen: fen) } ?? .yuan(fen: fen)
    case .number(let number): formula.map { .wholeFormula($0, number) } ?? .whole(number)
    case .empty: .empty
    case .text(let text): .text(text)
    case .term(let text, _): .text(text[language].escapedForTerminal)
    }
  }

  private static func width(_ column: AssessmentColumn) -> Double {
    switch column {
    case .error: 44
    case .holds, .id, .pack: 20
    case .status, .category, .amount, .base, .uplift, .single, .perCapitaMonth, .line, .counted: 12
    }
  }

  private static let about = [
    Text(
      "Each amount is a whole number of fen over a whole number, and is rounded half up to the fen once, for show.",
      "每项金额以“分子／分母”表示精确的分，仅在显示时按四舍五入取整到分，一次为止。"),
    Text(
      "The sheet of steps computes itself: change an amount in the formula of an income, and all that follows from it changes here.",
      "“核算过程”表由公式计算：修改某项收入公式中的金额（分），其后各项随之变化。"),
    Text(
      "The category, who is given an uplift or enrolled alone, support owed and deductions are results of the program: assess the household again.",
      "类别、分类施保和单人保的认定、赡养费及扣减由程序得出；情况有变请重新核算。"),
    Text("A proposal: a named person decides.", "本表为核算建议，由具名工作人员决定。"),
  ]
}
