import EventEnvelope

/// A county (县、市、区) of Chenzhou with its townships and villages.
///
/// The code and name are the official ones; townships and villages have codes of the right form that mean no place.
struct County: Sendable, Equatable {
  /// Six digits, such as 431026.
  let code: UInt32
  let name: String
  /// How many cases it gets among all: about its population in thousands, assumed.
  let weight: Int
  /// How many townships it has, about as many as in the world.
  let townshipCount: Int

  /// The county's own office, at which its bureau, check centre, finance office and bank act.
  var office: Office { Self.office(UInt64(code) * 1_000_000) }

  /// The office of a township, numbered from 0: its code ends in 100, 101 and so on.
  func township(_ index: Int) -> Office { Self.office((UInt64(code) * 1_000 + 100 + UInt64(index)) * 1_000) }

  /// The office of a village of a township, both numbered from 0.
  func village(_ index: Int, of township: Int) -> Office {
    let prefix = UInt64(code) * 1_000 + 100 + UInt64(township)
    return Self.office(prefix * 1_000 + 200 + UInt64(index))
  }

  /// How many villages a township has: 6 … 14, the same in every run.
  func villageCount(of township: Int) -> Int { 6 + (Int(code) * 7 + township * 5) % 9 }

  private static func office(_ code: UInt64) -> Office {
    // Every code made here has twelve digits; the fall-back is the city's own.
    Office(code: code) ?? CountyRegister.city
  }
}
