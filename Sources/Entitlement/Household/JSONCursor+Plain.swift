internal import EventEnvelope
internal import JSON

extension JSONCursor {
  /// An amount in yuan as fen, where it stands plainly and has at most 15 digits; nil, and nothing passed, otherwise.
  mutating func plainFen() -> Int64? {
    let start = offset + 1
    let whole = plainDigits(from: start, atMost: 15)
    guard whole.end > start, whole.end < bytes.count else { return nil }
    var (fen, end) = (whole.value * 100, whole.end)
    if bytes[end] == UInt8(ascii: ".") {
      let decimals = plainDigits(from: end + 1, atMost: 2)
      guard decimals.end > end + 1 else { return nil }
      fen += decimals.end == end + 2 ? decimals.value * 10 : decimals.value
      end = decimals.end
    }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { return nil }
    offset = end + 1
    return fen
  }

  /// A date where it stands plainly; nil, and nothing passed, otherwise.
  mutating func plainDate() -> CivilDate? {
    let start = offset + 1
    guard start + 10 < bytes.count, bytes[start + 10] == UInt8(ascii: "\""),
      bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-")
    else { return nil }
    let year = plainDigits(from: start, atMost: 4)
    let month = plainDigits(from: start + 5, atMost: 2)
    let day = plainDigits(from: start + 8, atMost: 2)
    guard year.end == start + 4, month.end == start + 7, day.end == start + 10,
      let date = CivilDate(year: Int(year.value), month: Int(month.value), day: Int(day.value))
    else { return nil }
    offset = start + 11
    return date
  }

  @inline(__always)
  private func plainDigits(from start: Int, atMost limit: Int) -> (value: Int64, end: Int) {
    var (value, end) = (Int64(0), start)
    while end < bytes.count, end < start + limit, bytes[end] &- 0x30 < 10 {
      value = value * 10 + Int64(bytes[end] &- 0x30)
      end += 1
    }
    return (value, end)
  }
}
