import EventEnvelope
import JSON

extension [UInt8] {
  /// Appends a day as `YYYY-MM-DD`.
  mutating func append(_ date: CivilDate) {
    let parts = date.parts
    append(decimal: UInt64(clamping: parts.year), width: 4)
    append(0x2D)
    append(decimal: UInt64(clamping: parts.month), width: 2)
    append(0x2D)
    append(decimal: UInt64(clamping: parts.day), width: 2)
  }

  /// Appends an instant as RFC 3339 in UTC with six decimals.
  mutating func append(_ instant: Instant) {
    let dayLength: Int64 = 86_400_000_000
    let rest = instant.microseconds % dayLength
    let microseconds = rest < 0 ? rest + dayLength : rest
    append(CivilDate(daysSinceEpoch: Int32(clamping: (instant.microseconds - microseconds) / dayLength)))
    let seconds = UInt64(clamping: microseconds / 1_000_000)
    append(0x54)
    append(decimal: seconds / 3_600, width: 2)
    append(0x3A)
    append(decimal: seconds / 60 % 60, width: 2)
    append(0x3A)
    append(decimal: seconds % 60, width: 2)
    append(0x2E)
    append(decimal: UInt64(clamping: microseconds % 1_000_000), width: 6)
    append(0x5A)
  }
}
