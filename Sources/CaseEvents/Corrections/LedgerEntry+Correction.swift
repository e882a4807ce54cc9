import EventEnvelope
import JSON

extension LedgerEntry {
  /// The entry with one correction in effect; nil where it doesn't fit.
  func corrected(by correction: CorrectionApplied) -> LedgerEntry? {
    if correction.field == Corrections.dayField {
      guard var value = try? PayloadCursor(correction.rightValue.utf8.span), let text = try? value.string(),
        (try? value.end()) != nil, let day = CivilDate(text)
      else { return nil }
      return with(occurredOn: day, event: event)
    }
    do throws(PayloadFault) {
      return with(
        occurredOn: occurredOn,
        event: try event.correcting(field: correction.field, rightValue: correction.rightValue))
    } catch {
      return nil
    }
  }

  private func with(occurredOn: CivilDate, event: CaseEvent) -> LedgerEntry {
    LedgerEntry(
      position: position, recordedAt: recordedAt, occurredOn: occurredOn, actor: actor, office: office, event: event)
  }
}
