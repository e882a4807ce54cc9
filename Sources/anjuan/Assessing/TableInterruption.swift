import Wording

/// The place at which a table of households can't be read on (表格中断处).
struct TableInterruption: Error {
  /// The table.
  let path: String
  /// The line, and what is wrong there.
  let reason: Text

  /// What the command ends with.
  ///
  /// - Parameter isWritten: whether the results of the households before that place were written.
  /// - Returns: the failure, with what to do.
  func failure(isWritten: Bool) -> CommandFailure {
    let name = LineReader.displayName(path)
    return CommandFailure(
      .badData, Text("\(name), \(reason.english)", "\(name)，\(reason.chinese)"),
      remedy: isWritten
        ? Text(
          "The households before it are computed; the rest isn't. Mend the table and run the same command again.",
          "其前各户已核算，其后未核算。请更正表格后重新执行。")
        : Text(
          "Nothing was written. Mend the table and run the same command again.", "未写入任何文件。请更正表格后重新执行。"))
  }
}
