import EventEnvelope

/// One part of a township's list of a month, to be made up and paid.
struct PaymentListPlan: Sendable {
  let place: Place
  let month: Month
  /// The part of the month's list, from 1.
  let part: Int
  /// A number of its own among all streams of the run.
  let stream: UInt64
  let lines: [DueLine]

  /// The most lines of a part, so that its record stays below 64 KiB.
  static let mostLines = 400

  /// The identifier, such as `431026101-2023-05-1`.
  var id: String { "\(place.township.township)-\(month)-\(part)" }
}
