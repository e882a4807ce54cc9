public import EventEnvelope
import JSON

/// The entries of a case with its corrections (更正) put into effect.
public struct Corrections: Hashable, Sendable {
  /// The entries, in the order given; those that were corrected with their right payload or day.
  ///
  /// The corrections themselves stay in their places.
  public let entries: [LedgerEntry]
  /// The corrections without effect, in ascending order: what they correct isn't there or isn't earlier, the field
  /// doesn't exist, or the value doesn't fit it.
  public let misfits: [Position]

  /// The field by which a correction names the day of an event, which is not in its payload.
  public static let dayField = FieldPath.day

  /// Puts every `CorrectionApplied` among the entries into effect, later ones over earlier ones.
  ///
  /// A correction can itself be corrected. What was recorded later than some instant is left out by the caller.
  ///
  /// - Parameter entries: entries in ascending order of position.
  /// - Returns: the entries as they should have been, and the corrections that had no effect.
  public static func applied(to entries: [LedgerEntry]) -> Corrections {
    guard entries.contains(where: { $0.event.type == .correctionApplied }) else {
      return Corrections(entries: entries, misfits: [])
    }
    var corrected = entries
    var misfits: [Position] = []
    var indices: [UInt64: Int] = [:]
    for (index, entry) in entries.enumerated() { indices[entry.position.rawValue] = index }
    // From the last entry back: when one is reached, all that corrects it stands later and is settled.
    var waiting: [Int: [Int]] = [:]
    for index in entries.indices.reversed() {
      for source in (waiting.removeValue(forKey: index) ?? []).reversed() {
        guard case .correctionApplied(let correction) = corrected[source].event,
          let entry = corrected[index].corrected(
            by: correction, at: corrected[source].correctedAt ?? corrected[source].position)
        else {
          misfits.append(entries[source].position)
          continue
        }
        corrected[index] = entry
      }
      guard case .correctionApplied(let correction) = corrected[index].event else { continue }
      if let target = indices[correction.targetPosition], target < index {
        waiting[target, default: []].append(index)
      } else {
        misfits.append(entries[index].position)
      }
    }
    return Corrections(entries: corrected, misfits: misfits.sorted())
  }
}

extension LedgerEntry {
  /// The entry with one correction in effect, which stands at a position; nil where it doesn't fit.
  func corrected(by correction: CorrectionApplied, at source: Position) -> LedgerEntry? {
    if correction.field == Corrections.dayField {
      guard var value = try? PayloadCursor(correction.rightValue.utf8.span), let text = try? value.string(),
        (try? value.end()) != nil, let day = CivilDate(text)
      else { return nil }
      return with(occurredOn: day, event: event, source)
    }
    do throws(PayloadFault) {
      return with(
        occurredOn: occurredOn,
        event: try event.correcting(field: correction.field, rightValue: correction.rightValue), source)
    } catch {
      return nil
    }
  }

  private func with(occurredOn: CivilDate, event: CaseEvent, _ source: Position) -> LedgerEntry {
    LedgerEntry(
      position: position, recordedAt: recordedAt, occurredOn: occurredOn, actor: actor, office: office, event: event,
      correctedAt: correctedAt.map { max($0, source) } ?? source)
  }
}

extension CaseEvent {
  /// The same event with one field put right (更正).
  ///
  /// - Parameters:
  ///   - field: the path of the field in protobuf JSON spelling, such as `amountFen` or `items[0].amountFen`.
  ///   - rightValue: its right value in JSON; `null` takes an optional field away.
  /// - Returns: the event with the right value.
  /// - Throws: a fault where there is no such field, or the payload with the value isn't a valid one.
  public func correcting(field: String, rightValue: String) throws(PayloadFault) -> CaseEvent {
    guard let path = FieldPath(field) else { throw PayloadFault(path: "field", reason: .notA(.path)) }
    let value = Array(rightValue.utf8)
    guard PayloadCursor.isValue(value.span) else { throw PayloadFault(path: "rightValue", reason: .notA(.json)) }
    var edit = PayloadEdit(json())
    try edit.set(path, to: value, rules: RuleBook.rules(of: type))
    return try CaseEvent(type: type, json: edit.json)
  }
}
