import CaseEvents

/// An event that the rules of casework refused; says what and why, and nothing about a person.
struct RefusedEvent: Error, CustomStringConvertible {
  /// The case or list.
  let subject: String
  /// The event that was refused.
  let type: EventType
  /// When it would have been recorded.
  let time: String
  /// The guard that refused it.
  let guardText: String

  /// One line for people.
  var description: String { "\(subject): \(type) at \(time) was refused: \(guardText)" }
}
