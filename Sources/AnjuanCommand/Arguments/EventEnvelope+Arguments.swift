public import ArgumentParser
import EventEnvelope

extension CivilDate: ExpressibleByArgument {
  /// Reads `YYYY-MM-DD`.
  init?(argument: String) { self.init(argument) }
}

extension Month: ExpressibleByArgument {
  /// Reads `YYYY-MM`.
  init?(argument: String) { self.init(argument) }
}

extension Instant: ExpressibleByArgument {
  /// Reads RFC 3339, or a day, which stands for its last moment in China.
  init?(argument: String) {
    if let day = CivilDate(argument) {
      self.init(day, secondOfDay: 86_399, microsecond: 999_999)
    } else {
      self.init(argument)
    }
  }
}

extension Position: ExpressibleByArgument {
  /// Reads decimal digits.
  init?(argument: String) {
    guard let number = UInt64(argument) else { return nil }
    self.init(number)
  }
}

extension Subject: ExpressibleByArgument {
  /// Reads `kind/id`.
  init?(argument: String) { self.init(argument) }
}

extension Office: ExpressibleByArgument {
  /// Reads twelve digits.
  init?(argument: String) { self.init(argument) }
}
