public import Wording

/// The place at which a table of households can't be read on (表格中断处).
public struct TableInterruption: Error, Hashable {
  /// The table.
  public let path: String
  /// The line, and what is wrong there.
  public let reason: Text

  /// What to tell of it.
  ///
  /// - Parameter isWritten: whether the results of the households before that place were written.
  /// - Returns: the problem, with what to do.
  public func problem(isWritten: Bool) -> Problem {
    let name = LineReader.displayName(path)
    return Problem(
      .badData, Text("\(name), \(reason.english)", "\(name)，\(reason.chinese)"),
      cause: .file(.tableInterrupted(isWritten: isWritten)))
  }
}
