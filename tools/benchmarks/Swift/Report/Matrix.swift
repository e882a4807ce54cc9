/// A table with a row for each thing that is measured and a column for each that it is measured on.
struct Matrix: Encodable {
  /// A column: its title, and what the names of its figures begin with.
  struct Column {
    let title: String
    let prefix: String
  }

  /// A row before its figures are known.
  struct Row {
    let title: String
    /// What the names of its figures end with.
    let figure: String
    /// Whether more is better.
    let isRate: Bool
    /// The names of the figures that end otherwise, by the column's prefix.
    var named: [String: String] = [:]

    /// The name of a column's figure.
    func name(in column: Column) -> String { "\(column.prefix).\(named[column.prefix] ?? figure)" }
  }

  private struct Line: Encodable {
    let title: String
    let unit: String
    let values: [Spread?]
    /// The column that does best, where there are several.
    let best: Int?
  }

  private let columns: [String]
  private let lines: [Line]

  /// Whether nothing was measured.
  var isEmpty: Bool { lines.isEmpty }

  /// Leaves out rows and columns without figures.
  init(_ rows: [Row], columns: [Column], figures: FigureTable) {
    let known = columns.filter { column in
      rows.contains { !figures.values(of: $0.name(in: column)).isEmpty }
    }
    self.columns = known.map(\.title)
    lines = rows.compactMap { row in
      let names = known.map(row.name)
      let values = names.map { Spread(figures.values(of: $0)) }
      guard let unit = names.map(figures.unit).first(where: { !$0.isEmpty }) else { return nil }
      let medians = values.enumerated().compactMap { index, spread in spread.map { (index, $0.median) } }
      let best = row.isRate ? medians.max { $0.1 < $1.1 } : medians.min { $0.1 < $1.1 }
      return Line(title: row.title, unit: unit, values: values, best: medians.count > 1 ? best?.0 : nil)
    }
  }

  /// The table; the best of each row is marked where `marksBest`.
  func table(marksBest: Bool) -> TextTable {
    TextTable(
      header: ["what"] + columns,
      rows: lines.map { line in
        let scale = Scale(unit: line.unit, of: line.values.compactMap { $0?.median }.max() ?? 0)
        let cells = line.values.enumerated().map { index, spread in
          let text = spread.map { ($0.median * scale.factor).short } ?? "–"
          return marksBest && index == line.best ? "**\(text)**" : text
        }
        return ["\(line.title), \(scale.unit)"] + cells
      })
  }
}
