import ArgumentParser
import EventEnvelope

extension CivilDate: @retroactive ExpressibleByArgument {
  /// Reads `YYYY-MM-DD`.
  public init?(argument: String) { self.init(argument) }
}

extension Month: @retroactive ExpressibleByArgument {
  /// Reads `YYYY-MM`.
  public init?(argument: String) { self.init(argument) }
}

extension Instant: @retroactive ExpressibleByArgument {
  /// Reads RFC 3339, or a day, which stands for its last moment in China.
  public init?(argument: String) {
    if let day = CivilDate(argument) {
      self.init(day, secondOfDay: 86_399, microsecond: 999_999)
    } else {
      self.init(argument)
    }
  }
}

extension Position: @retroactive ExpressibleByArgument {
  /// Reads decimal digits.
  public init?(argument: String) {
    guard let number = UInt64(argument) else { return nil }
    self.init(number)
  }
}

extension Subject: @retroactive ExpressibleByArgument {
  /// Reads `kind/id`.
  public init?(argument: String) { self.init(argument) }
}

extension Office: @retroactive ExpressibleByArgument {
  /// Reads twelve digits.
  public init?(argument: String) { self.init(argument) }
}
