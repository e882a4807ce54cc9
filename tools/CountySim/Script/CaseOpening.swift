import EventEnvelope

/// Where and when a case begins, and what it is called: drawn from the run's seed and the case's number alone.
struct CaseOpening {
  let place: Place
  /// The day of the application.
  let day: CivilDate
  /// The identifier, such as `431026-2023-000017`.
  let caseID: String
  /// What the identifiers of its members begin with, such as `431026-000017`.
  let personPrefix: String
  /// The numbers to go on drawing with.
  var random: RandomSource

  /// Draws the opening of a case.
  init(_ number: Int, in world: World) {
    var random = RandomSource(seed: world.options.seed, stream: .placement, number: UInt64(number))
    place = Place.draw(from: world.counties, using: &random)
    day = world.applicationDay(using: &random)
    let digits = String(number)
    let padded = String(repeating: "0", count: Swift.max(0, 6 - digits.utf8.count)) + digits
    caseID = "\(place.county.code)-\(day.parts.year)-\(padded)"
    personPrefix = "\(place.county.code)-\(padded)"
    self.random = random
  }
}
