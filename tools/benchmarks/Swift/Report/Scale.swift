/// The unit that figures are shown in, and by what they are multiplied for it.
struct Scale {
  /// The unit for people.
  let unit: String
  /// What figures are multiplied by.
  let factor: Double

  /// For figures of a unit up to a value: microseconds from a thousand on become milliseconds.
  init(unit: String, of value: Double) {
    let isLong = unit == "us" && value >= 1_000
    self.unit = isLong ? "ms" : unit == "us" ? "µs" : unit
    factor = isLong ? 1e-3 : 1
  }
}
