/// The first line of the index: which ledger the segments are of.
struct SegmentHeader: Codable, Equatable {
  static let supportedFormat = 1

  let formatVersion: Int
  let storeID: String
  let origin: String
  /// The SHA-256 of `ledger.json`.
  let manifest: String
}
