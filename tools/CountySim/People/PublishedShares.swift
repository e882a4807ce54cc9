import CaseEvents

/// The shares that households and their histories follow: what is published first, then what is assumed.
enum PublishedShares {
  // Published.

  /// Checks that raise an alert: 2,195 of 9,762 households (Hefei 2017), 22.5 %.
  static let alertPermille = 225
  /// People in thousands by category (Hunan, first quarter of 2025): 176.16, 37.41 and 53.38 times ten thousand.
  static let people: (dibao: Int, tekun: Int, marginal: Int) = (17_616, 3_741, 5_338)

  // Assumed.

  /// People in a household, in hundredths, by category: turns the published people into households.
  static let householdSizes: (dibao: Int, tekun: Int, marginal: Int) = (190, 105, 270)
  /// Households per thousand applications that are above every line.
  static let abovePermille = 85

  /// What households turn out as, by number of households.
  static let intents: [Weighted<Family.Intent>] = {
    let dibao = people.dibao * 1_000 / householdSizes.dibao
    let tekun = people.tekun * 1_000 / householdSizes.tekun
    let marginal = people.marginal * 1_000 / householdSizes.marginal
    let above = (dibao + tekun + marginal) * abovePermille / (1_000 - abovePermille)
    return [
      Weighted(dibao, .dibao), Weighted(tekun, .tekun), Weighted(marginal, .marginal), Weighted(above, .above),
    ]
  }()

  /// Members of a 低保 household.
  static let dibaoSizes = [1: 46, 2: 29, 3: 13, 4: 8, 5: 3, 6: 1].ordered
  /// Members of a marginal household or of one above the lines.
  static let marginalSizes = [1: 18, 2: 31, 3: 25, 4: 17, 5: 7, 6: 2].ordered
}

extension [Int: Int] {
  /// The values as weights of the keys, in the keys' order.
  fileprivate var ordered: [Weighted<Int>] { sorted { $0.key < $1.key }.map { Weighted($0.value, $0.key) } }
}
