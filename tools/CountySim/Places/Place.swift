import EventEnvelope

/// Where a case belongs: the county, the township that handles it and the village that helps.
struct Place: Sendable, Equatable {
  let county: County
  /// The index of the township within the county, from 0.
  let townshipIndex: Int
  /// The index of the village within the township, from 0.
  let villageIndex: Int

  /// The office of the township.
  var township: Office { county.township(townshipIndex) }
  /// The office of the village.
  var village: Office { county.village(villageIndex, of: townshipIndex) }

  /// Draws a place, larger counties more often.
  static func draw(from counties: [Weighted<County>], using random: inout RandomSource) -> Place {
    let county = random.pick(weighted: counties)
    let township = random.below(county.townshipCount)
    return Place(
      county: county, townshipIndex: township, villageIndex: random.below(county.villageCount(of: township)))
  }
}
