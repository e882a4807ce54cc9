internal import Crypto
internal import Wording

/// Reads households from a table of comma-separated values (家庭情况表), one after the other.
///
/// A household is a group of rows that stand together. What is held at a time is one household and, so that one that
/// comes back is found, sixteen bytes for each that has been.
public struct HouseholdTable {
  private let block: () throws -> [UInt8]?
  private var bytes: [UInt8] = []
  private var offset = 0
  private var scanner = CSVScanner()
  private var head: HouseholdTableHead?
  private var gathering: HouseholdGathering?
  private var next: HouseholdCells?
  private var seen: Set<UInt128> = []
  private var isAtEnd = false

  /// Makes a reader.
  ///
  /// - Parameter block: gives the next bytes of the table in UTF-8, without a byte order mark; nil at its end.
  public init(block: @escaping () throws -> [UInt8]?) { self.block = block }

  /// The next household, whether its values are right or not; nil at the end.
  ///
  /// - Throws: ``CSVFault`` where the table can't be read on, and what `block` throws.
  public mutating func household() throws -> TabulatedHousehold? {
    while let cells = try nextCells() {
      let id = cells[.household]
      guard let household = gathering else {
        try begin(cells)
        continue
      }
      guard id == nil || id == household.id else {
        next = cells
        gathering = nil
        return household.finished()
      }
      guard household.rows < HouseholdGathering.mostRows else {
        throw fault(
          cells.line, Text("more than \(HouseholdGathering.mostRows) rows of one household", "同一户超过 4096 行"))
      }
      gathering?.take(cells)
    }
    defer { gathering = nil }
    return gathering?.finished()
  }

  private mutating func begin(_ cells: HouseholdCells) throws {
    guard let id = cells[.household] else {
      throw fault(cells.line, Text("is required in the first row of a household", "每户首行必填"))
    }
    guard seen.insert(Self.digest(id)).inserted else {
      throw fault(
        cells.line,
        Text(
          "this household has rows further up: its rows must stand together, in one group",
          "该户在前面已有数据行：同一户的各行须连续排列"))
    }
    gathering = HouseholdGathering(id: id, line: cells.line, headings: head?.headings ?? [:])
    gathering?.take(cells)
  }

  private mutating func nextCells() throws -> HouseholdCells? {
    if let cells = next {
      next = nil
      return cells
    }
    while let row = try nextRow() {
      if row.isBlank { continue }
      if let head { return try head.cells(row) }
      head = try HouseholdTableHead(row)
    }
    if head == nil { throw CSVFault(line: 1, Text("there are no headings", "没有列名行")) }
    return nil
  }

  private mutating func nextRow() throws -> CSVRow? {
    while !isAtEnd {
      while offset < bytes.count {
        offset += 1
        if let row = try scanner.take(bytes[offset - 1]) { return row }
      }
      guard let more = try block() else {
        isAtEnd = true
        return try scanner.finish()
      }
      bytes = more
      offset = 0
    }
    return nil
  }

  private func fault(_ line: Int, _ reason: Text) -> CSVFault {
    CSVFault(line: line, column: head?.headings[.household], reason)
  }

  private static func digest(_ id: String) -> UInt128 {
    SHA256.hash(data: Array(id.utf8)).prefix(16).reduce(0) { $0 << 8 | UInt128($1) }
  }
}
