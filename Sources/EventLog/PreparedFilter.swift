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
