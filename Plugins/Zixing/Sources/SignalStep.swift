/// What is to be done about a signal (处置).
enum SignalStep: String {
  /// A visit (入户走访).
  case visit
  /// A review (启动复核).
  case review
  /// Nothing; it is known (知悉).
  case note

  /// The word of the events.
  var word: String { "TRIAGE_STEP_\(rawValue.uppercased())" }

  /// Reads the word of the events.
  init?(word: String) {
    guard word.hasPrefix("TRIAGE_STEP_") else { return nil }
    self.init(rawValue: word.dropFirst("TRIAGE_STEP_".utf8.count).lowercased())
  }
}
