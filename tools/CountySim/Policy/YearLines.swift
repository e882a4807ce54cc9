import CaseEvents

/// The lines of a year that incomes are aimed at, in whole fen.
struct YearLines {
  let urban: Int
  let rural: Int

  /// The line of an area.
  subscript(area: Area) -> Int { area == .urban ? urban : rural }
}
