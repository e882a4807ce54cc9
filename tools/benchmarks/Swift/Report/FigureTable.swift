import FoundationEssentials

/// Figures by name, a value for each round.
struct FigureTable {
  private var figures: [String: [Figure]] = [:]

  /// Reads a file of lines; other lines are skipped.
  ///
  /// - Throws: ``BenchError`` where there is no such file.
  init(path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else { throw BenchError("\(path) can't be read") }
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
      if let figure = Figure(line: line) { figures[figure.name, default: []].append(figure) }
    }
  }

  /// The values of a figure, in the order of the rounds.
  func values(of name: String) -> [Double] { figures[name]?.map(\.value) ?? [] }

  /// The unit of a figure; empty where it wasn't measured.
  func unit(of name: String) -> String { figures[name]?.first?.unit ?? "" }

  /// The lengths at which a growing ledger was measured.
  var lengths: [Int] {
    let lengths = figures.keys.compactMap { name -> Int? in
      let parts = name.split(separator: ".")
      return parts.count > 1 && parts[0] == "growth" ? Int(parts[1]) : nil
    }
    return Set(lengths).sorted()
  }
}
