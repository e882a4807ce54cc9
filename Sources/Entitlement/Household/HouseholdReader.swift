internal import EventEnvelope
internal import Wording

/// Reads household documents from JSON, strictly: unknown keys and values, null, repeated keys and wrong amounts are faults.
public struct HouseholdReader: Sendable {
  /// Makes a reader.
  public init() {}

  /// Reads one document.
  ///
  /// - Parameter bytes: one JSON object in UTF-8.
  /// - Returns: the document; every index in it is valid, and at least one member is counted.
  /// - Throws: the first fault in the order of the document.
  /// - Complexity: linear.
  public func read(_ bytes: [UInt8]) throws(HouseholdFault) -> HouseholdDocument {
    let reading = try HouseholdReading(bytes.span)
    return try reading.document()
  }
}
