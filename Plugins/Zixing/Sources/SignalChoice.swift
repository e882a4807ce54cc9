/// What is proposed for a signal, and why.
struct SignalChoice: Equatable {
  /// What is to be done.
  let step: SignalStep
  /// Within how many days; nil where nothing is to be done.
  let days: Int?
  /// The reason, a code.
  let reason: String

  /// Chooses by the thresholds; the first line that fits decides.
  ///
  /// - Parameters:
  ///   - signal: the signal.
  ///   - openBefore: how many others of the household are open.
  ///   - visitedDaysAgo: how long ago the household was visited; nil where no visit is known.
  ///   - thresholds: those of the day.
  init(_ signal: Signal, openBefore: Int, visitedDaysAgo: Int?, by thresholds: SignalThresholds) {
    let wasVisited = visitedDaysAgo.map { $0 <= thresholds.recentVisitDays } ?? false
    func visitOrReview(_ reason: String) -> SignalChoice {
      wasVisited
        ? SignalChoice(.review, thresholds.reviewDays, "visited-lately")
        : SignalChoice(.visit, thresholds.visitDays, reason)
    }
    switch signal.kind {
    case "death": self = SignalChoice(.review, thresholds.deathReviewDays, "death")
    case _ where signal.level == "red": self = SignalChoice(.visit, thresholds.redVisitDays, "level-red")
    case _ where openBefore + 1 >= thresholds.signalsTogether:
      self = SignalChoice(.visit, thresholds.visitDays, "signals-together")
    case "medical-cost" where signal.amountFen >= thresholds.largeMedicalFen: self = visitOrReview("large-medical-cost")
    case "new-disability": self = visitOrReview("new-disability")
    // Never more than a look: whoever has a car isn't turned out for it.
    case "vehicle": self = SignalChoice(.review, thresholds.reviewDays, "vehicle")
    case _ where signal.level == "yellow": self = SignalChoice(.review, thresholds.reviewDays, "level-yellow")
    default: self = SignalChoice(.note, nil, "below-thresholds")
    }
  }

  private init(_ step: SignalStep, _ days: Int?, _ reason: String) {
    (self.step, self.days, self.reason) = (step, days, reason)
  }
}
