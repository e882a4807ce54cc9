public import EventEnvelope

/// Two packs, each over the same others, for telling what a household gains or loses by the one in the place of the other.
public struct PolicyComparison: Sendable {
  /// The parameters on both sides.
  public typealias Sides = (before: Parameters, after: Parameters)

  private let (before, after): (PolicyPack, PolicyPack)
  private let libraries: (before: PolicyLibrary, after: PolicyLibrary)

  /// Takes the packs.
  ///
  /// - Parameters:
  ///   - before: the earlier pack.
  ///   - after: the later pack.
  ///   - under: the packs that lie under both.
  ///   - steps: the rule steps that the packs may name.
  /// - Throws: a fault where the packs can't lie over each other.
  public init(
    from before: PolicyPack, to after: PolicyPack, over under: [PolicyPack], steps: RuleSteps = .none
  ) throws(PolicyFault) {
    (self.before, self.after) = (before, after)
    libraries = (
      try PolicyLibrary(under + [before], steps: steps), try PolicyLibrary(under + [after], steps: steps)
    )
  }

  /// The parameters of both sides for a place.
  ///
  /// Ages and exemptions stay those of the household's day; a pack that isn't in force then is taken from the nearest
  /// day on which it is, so that next year's pack can be tried on this year's households.
  ///
  /// - Throws: a fault where no pack holds there, or a parameter is missing.
  public func parameters(for county: String, on day: CivilDate) throws(PolicyFault) -> Sides {
    (
      try libraries.before.parameters(for: county, on: before.nearestDay(to: day)),
      try libraries.after.parameters(for: county, on: after.nearestDay(to: day))
    )
  }
}

extension PolicyPack {
  fileprivate func nearestDay(to day: CivilDate) -> CivilDate {
    let late = max(day, from ?? .earliest)
    return min(late, lastDay ?? .latest)
  }
}
