import CaseEvents
import EventEnvelope

/// Something that will happen in the life of an enrolled case, if it still can when its time comes.
enum Happening {
  /// The periodic review.
  case review
  /// The review is not done on its day.
  case reviewMissed
  /// A member takes up work.
  case employment
  /// A member who died on the day becomes known to have died.
  case deathKnown(CivilDate)
  /// Someone finds that a recorded figure was wrong.
  case errorFound
  /// The family moves away, or assets are found that end its support.
  case departure
  /// Payment is suspended over the account.
  case suspension
  /// The suspension ends.
  case resumption
  /// The amount of a gradual exit steps down to so many percent.
  case gradualStep(percent: Int)
  /// The last month of a gradual exit is over.
  case gradualEnd
  /// A decided exit is noticed.
  case exitNotice
  /// A decided exit takes effect.
  case exitEffect
  /// The family disputes a decision.
  case dispute(about: UInt64)
  /// The dispute is decided.
  case disputeDecided(id: String, upheld: Bool)
  /// So much is paid back.
  case recovery(Int)
  /// So much is paid out that had been paid too little.
  case arrears(Int)
  /// A member of a marginal family is enrolled alone.
  case single
  /// The family is told of a decision.
  case notification(UInt64)
  /// Another department's data tell of something.
  case signal(SignalKind)
  /// The township says what is to be done about the signal at the position.
  case triage(signal: UInt64, SignalLevel)
  /// The household is visited over a signal.
  case signalVisit
}
