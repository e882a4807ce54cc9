import Entitlement
import Wording

/// A household as it comes in.
enum HouseholdInput: Sendable {
  /// A document: JSON.
  case document([UInt8])
  /// Rows of a table.
  case tabulated(TabulatedHousehold)

  /// How many bytes its document has.
  var size: Int {
    switch self {
    case .document(let bytes): bytes.count
    case .tabulated(let household): household.document.count
    }
  }

  /// Reads the document.
  ///
  /// - Throws: the first fault, placed by its path, or by line and heading of the table.
  func read() throws(HouseholdFault) -> HouseholdDocument {
    guard size <= LineReader.longest else {
      let limit = LineReader.longest
      throw HouseholdFault(id: nil, path: "", reason: Text("longer than \(limit) bytes", "超过 \(limit) 字节"))
    }
    switch self {
    case .document(let bytes): return try HouseholdReader().read(bytes)
    case .tabulated(let household): return try household.read()
    }
  }
}
