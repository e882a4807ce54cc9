internal import Glibc

extension Span<UInt8> {
  /// Whether both spans hold the same bytes.
  public func hasSameBytes(as other: Span<UInt8>) -> Bool {
    count == other.count && compare(with: other, count: count) == 0
  }

  /// Whether these bytes come before the others, as a table orders its keys.
  public func precedes(_ other: Span<UInt8>) -> Bool {
    let order = compare(with: other, count: Swift.min(count, other.count))
    return order == 0 ? count < other.count : order < 0
  }

  private func compare(with other: Span<UInt8>, count: Int) -> Int32 {
    guard count > 0 else { return 0 }
    return unsafe withUnsafeBytes { left in
      unsafe other.withUnsafeBytes { right in
        guard let left = left.baseAddress, let right = right.baseAddress else { return 0 }
        return unsafe memcmp(left, right, count)
      }
    }
  }
}

extension [UInt8] {
  /// Copies the bytes of a span.
  public init(copying span: Span<UInt8>) {
    self = unsafe span.withUnsafeBytes { unsafe Array($0) }
  }

  /// Appends a copy of the bytes of a span.
  public mutating func append(copying span: Span<UInt8>) {
    unsafe span.withUnsafeBytes { unsafe append(contentsOf: $0) }
  }
}
