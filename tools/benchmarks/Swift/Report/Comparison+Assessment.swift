extension Comparison {
  /// What is asked of assessments, and how far they are from OpenFisca-Core with the rules that both have.
  static let assessment: [Comparison] = [
    .rate("assess, documents in memory", "ours.assess.mixed.memory.rate", nil, .atLeast(500_000)),
    .rate("… with the explanation", "ours.assess.mixed.memory.explained.rate", nil, .atLeast(100_000)),
    .rate("assess, JSON Lines to JSON Lines", "ours.assess.mixed.json.rate", nil, .atLeast(150_000)),
    .rate("… with the explanation", "ours.assess.mixed.json.explained.rate"),
    .rate(
      "reduced rules, from records", "ours.assess.reduced.memory.rate",
      .openFisca("from records", "records.rate"), .ratio(1)),
    .rate(
      "reduced rules, from JSON", "ours.assess.reduced.json.rate", .openFisca("from JSON", "json.rate"), .ratio(1)),
    .rate(
      "reduced rules, from records", "ours.assess.reduced.memory.rate",
      .openFisca("its builder of dictionaries", "dictionaries.rate")),
    .rate(
      "reduced rules, from records", "ours.assess.reduced.memory.rate",
      .openFisca("ready arrays, simulation built on them", "arrays.rate")),
    .rate(
      "reduced rules, from records", "ours.assess.reduced.memory.rate",
      .openFisca("calculation alone, ready simulation", "calculation.rate")),
    .rate(
      "reduced rules, from records", "ours.assess.reduced.memory.rate",
      Yardstick(title: "NumPy, ready arrays", figure: "openfisca.numpy.rate")),
    .cost("households that differ by more than a fen", "openfisca.differing"),
  ]
}
