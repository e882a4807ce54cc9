internal import CXLSXWriter

/// Writes a workbook (`.xlsx`) row by row; what is held doesn't grow with the rows.
@safe public final class Workbook {
  private var book: UnsafeMutablePointer<lxw_workbook>?
  private var sheets: [UnsafeMutablePointer<lxw_worksheet>] = unsafe []
  private var counts: [UInt32] = []
  private let text: UnsafeMutablePointer<lxw_format>?
  private let yuan: UnsafeMutablePointer<lxw_format>?

  /// Begins a workbook.
  ///
  /// - Parameters:
  ///   - path: the file that ``close()`` writes.
  ///   - folder: where rows are kept until then, in files without a name.
  ///   - sheets: its sheets in order.
  /// - Throws: ``WorkbookFault/unwritable``.
  public init(path: String, folder: String, sheets: [WorkbookSheet]) throws(WorkbookFault) {
    let made = unsafe folder.withCString { folder in
      var options = unsafe lxw_workbook_options()
      unsafe options.constant_memory = 1
      unsafe options.tmpdir = UnsafeMutablePointer(mutating: folder)
      unsafe options.use_zip64 = 1
      return unsafe workbook_new_opt(path, &options)
    }
    guard let made = unsafe made else { throw .unwritable }
    unsafe book = made
    unsafe text = workbook_add_format(made)
    unsafe yuan = workbook_add_format(made)
    unsafe format_set_num_format(text, "@")
    unsafe format_set_num_format(yuan, "0.00")
    let heading = unsafe workbook_add_format(made)
    unsafe format_set_bold(heading)
    for sheet in sheets {
      guard let added = unsafe workbook_add_worksheet(made, sheet.name) else { throw .unwritable }
      for (index, column) in sheet.columns.enumerated() {
        let place = lxw_col_t(index)
        _ = unsafe worksheet_set_column(added, place, place, column.width, nil)
        try Self.check(unsafe worksheet_write_string(added, 0, place, column.heading, heading))
      }
      unsafe worksheet_freeze_panes(added, 1, 1)
      unsafe self.sheets.append(added)
      counts.append(1)
    }
  }

  deinit {
    if let book = unsafe book { unsafe lxw_workbook_free(book) }
  }

  /// The number, counted from 1, that the next row of a sheet gets.
  public func nextRow(of sheet: Int) -> Int { Int(counts[sheet]) + 1 }

  /// Writes the next row of a sheet.
  ///
  /// - Throws: ``WorkbookFault/full`` where the sheet has no room.
  public func write(_ row: [WorkbookCell], to sheet: Int) throws(WorkbookFault) {
    for (index, cell) in row.enumerated() {
      try Self.check(unsafe write(cell, sheets[sheet], counts[sheet], lxw_col_t(index)))
    }
    counts[sheet] += 1
  }

  /// Writes the file.
  ///
  /// - Throws: ``WorkbookFault/unwritable``.
  public func close() throws(WorkbookFault) {
    guard let closing = unsafe book else { return }
    // It is freed even where it can't be written.
    unsafe book = nil
    try Self.check(unsafe workbook_close(closing))
  }

  private func write(
    _ cell: WorkbookCell, _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32, _ column: lxw_col_t
  ) -> lxw_error {
    switch cell {
    case .text(let string):
      return unsafe worksheet_write_string(sheet, row, column, WorkbookText.fitting(string), text)
    case .whole(let value): return unsafe worksheet_write_number(sheet, row, column, Double(value), nil)
    case .yuan(let fen): return unsafe worksheet_write_number(sheet, row, column, Double(fen) / 100, yuan)
    case .wholeFormula(let formula, let value):
      return unsafe worksheet_write_formula_num(sheet, row, column, "=" + formula, nil, Double(value))
    case .yuanFormula(let formula, let fen):
      return unsafe worksheet_write_formula_num(sheet, row, column, "=" + formula, yuan, Double(fen) / 100)
    case .empty: return LXW_NO_ERROR
    }
  }

  private static func check(_ result: lxw_error) throws(WorkbookFault) {
    guard result.rawValue != LXW_NO_ERROR.rawValue else { return }
    throw result.rawValue == LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE.rawValue ? .full : .unwritable
  }
}
