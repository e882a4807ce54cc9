internal import Wording

/// A household as its rows in a table tell it.
public struct TabulatedHousehold: Sendable {
  /// The name within the batch.
  public let id: String
  /// The line of its first row.
  public let line: Int
  /// Its document, JSON as ``HouseholdReader`` takes it.
  public let document: [UInt8]
  /// What the rows themselves are at fault for, with its place.
  let fault: Text?
  let lines: [HouseholdRowKind: [Int]]
  let commonLines: [HouseholdColumn: Int]
  let headings: [HouseholdColumn: String]

  /// Reads its document.
  ///
  /// - Throws: the first fault, placed by line and heading of the table.
  public func read() throws(HouseholdFault) -> HouseholdDocument {
    if let fault { throw HouseholdFault(id: id, path: "", reason: fault) }
    do {
      return try HouseholdReader().read(document)
    } catch {
      throw placed(error)
    }
  }

  /// A fault of the document, placed by line and heading of the table.
  private func placed(_ fault: HouseholdFault) -> HouseholdFault {
    let (line, column, kind) = place(fault.path)
    let heading = column.map { headings[$0] ?? $0.rawValue }
    let reason = column.flatMap { Self.wordsExpected($0, kind, fault.reason) } ?? fault.reason
    return HouseholdFault(id: id, path: "", reason: CSVFault.placed(reason, line: line, column: heading))
  }

  /// The reason with the words of the table, where it is that none of them stands there; nil for any other.
  private static func wordsExpected(_ column: HouseholdColumn, _ kind: HouseholdRowKind, _ reason: Text) -> Text? {
    guard reason.english.hasPrefix("must be one of "), let words = column.words(in: kind) else { return nil }
    let known = words.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: "、")
    return Text("\(reason.english), or \(known)", "应为以下之一：\(known)")
  }

  /// Where in the table the value at a path of the document stands.
  private func place(_ path: String) -> (line: Int, column: HouseholdColumn?, kind: HouseholdRowKind) {
    let steps = path.split(separator: ".", omittingEmptySubsequences: true)
    guard let first = steps.first else { return (line, nil, .member) }
    let names = first.split { $0 == "[" || $0 == "]" }
    guard let list = Self.lists[String(names[0])], names.count > 1, let index = Int(names[1]),
      let line = lines[list]?[index]
    else {
      let column = HouseholdColumn(rawValue: String(first))
      return (column.flatMap { commonLines[$0] } ?? self.line, column, .member)
    }
    let key = steps.dropFirst().joined(separator: ".")
    let name = String(key.prefix { $0 != "[" })
    return (line, Self.columns[list]?[name] ?? HouseholdColumn(rawValue: name), list)
  }

  private static let lists: [String: HouseholdRowKind] = [
    "members": .member, "incomes": .income, "expenses": .expense, "assets": .asset, "obligors": .obligor,
  ]
  /// The columns whose heading isn't the document's key.
  private static let columns: [HouseholdRowKind: [String: HouseholdColumn]] = [
    .member: [
      "id": .member, "disability.type": .disabilityType, "disability.grade": .disabilityGrade,
      "disability": .disabilityType,
    ],
    .asset: ["value": .amount],
    .obligor: [
      "supports": .member, "yearIncome": .amount, "members": .obligorMembers, "supported": .obligorSupported,
    ],
  ]
}
