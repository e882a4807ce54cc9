import EventEnvelope

/// What a case was put on the list of a month with.
struct PaidMonth: Equatable {
  let month: Month
  /// In fen.
  let amount: Int
}
