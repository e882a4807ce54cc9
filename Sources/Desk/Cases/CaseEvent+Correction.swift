import CaseEvents
import EventEnvelope

extension CaseEvent {
  /// Tries out a correction that this event asks for or applies, on the event that it means.
  ///
  /// What isn't there is left to the rules, which say so. Throws where the field or its value doesn't fit: what can't
  /// take effect must not be recorded.
  func checkCorrection(of entries: [LedgerEntry]) throws(PayloadFault) {
    let (target, field, value): (UInt64, String, String)
    if case .correctionRequested(let payload) = self {
      (target, field, value) = (payload.targetPosition, payload.field, payload.rightValue)
    } else if case .correctionApplied(let payload) = self {
      (target, field, value) = (payload.targetPosition, payload.field, payload.rightValue)
    } else {
      return
    }
    guard let entry = entries.first(where: { $0.position.rawValue == target }) else { return }
    if field == Corrections.dayField {
      guard let day = value.jsonText, CivilDate(day) != nil else {
        throw PayloadFault(path: field, reason: .notA(.day))
      }
    } else {
      _ = try entry.event.correcting(field: field, rightValue: value)
    }
  }
}

extension String {
  /// The text inside a JSON text without escapes; nil where it is anything else.
  fileprivate var jsonText: String? {
    guard count >= 2, hasPrefix("\""), hasSuffix("\""), !contains("\\") else { return nil }
    return String(dropFirst().dropLast())
  }
}
