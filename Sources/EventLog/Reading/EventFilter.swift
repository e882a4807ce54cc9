internal import EventEnvelope

/// Which events a scan or a follower wants.
public struct EventFilter: Sendable, Hashable {
  /// The types wanted; nil for all.
  public var types: Set<UInt16>?
  /// The types left out, whatever else is wanted.
  public var excludedTypes: Set<UInt16>
  /// The first digits, 0 to 12, of the offices wanted; nil for all.
  ///
  /// Anything but digits matches no office.
  public var officePrefix: String?

  /// Makes a filter.
  public init(types: Set<UInt16>? = nil, excluding excludedTypes: Set<UInt16> = [], officePrefix: String? = nil) {
    self.types = types
    self.excludedTypes = excludedTypes
    self.officePrefix = officePrefix
  }

  /// Every event.
  public static let all = EventFilter()
}

/// A filter made ready for millions of records: a bit for each type, a range for the offices.
struct PreparedFilter {
  private var typeBits: [UInt64]?
  private let offices: OfficeRange?
  private let matchesNothing: Bool

  init(_ filter: EventFilter) {
    if let types = filter.types {
      var bits = [UInt64](repeating: 0, count: 1 << 10)
      for type in types { bits[Int(type >> 6)] |= 1 << UInt64(type & 63) }
      typeBits = bits
    }
    if !filter.excludedTypes.isEmpty {
      var bits = typeBits ?? [UInt64](repeating: .max, count: 1 << 10)
      for type in filter.excludedTypes { bits[Int(type >> 6)] &= ~(1 << UInt64(type & 63)) }
      typeBits = bits
    }
    offices = filter.officePrefix.flatMap(OfficeRange.init)
    matchesNothing = filter.officePrefix != nil && offices == nil
  }

  func matches(_ record: borrowing RecordView) -> Bool {
    if matchesNothing { return false }
    if let typeBits {
      let type = record.type
      if typeBits[Int(type >> 6)] & (1 << UInt64(type & 63)) == 0 { return false }
    }
    return offices?.contains(record.officeCode) ?? true
  }
}
