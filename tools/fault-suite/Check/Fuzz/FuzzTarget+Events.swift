import CaseEvents
import EventEnvelope
import EventLog

extension FuzzTarget {
  static func readRecord(_ input: [UInt8]) -> Bool {
    guard input.count >= 24 else { return false }
    var stated: UInt64 = 0
    for offset in (16..<24).reversed() { stated = stated << 8 | UInt64(input[offset]) }
    do throws(EventLogError) {
      let record = try RecordView(input.span, at: Position(stated))
      // The hash would keep most inputs from being looked into, so each part is read without it.
      _ = (try record.actor, try record.office, try record.subjects, try record.firstSubject)
      _ = (record.cause, record.type, record.schemaVersion, record.occurredOn, record.recordedAt, record.payload.count)
      _ = try record.checkedHash()
    } catch {
      return false
    }
    return true
  }

  static func writtenLine(_ input: [UInt8]) throws -> [UInt8]? {
    guard let line = try? EventLine(line: input) else { return nil }
    let written = line.encoded()
    guard let again = try? EventLine(line: written), again == line, again.encoded() == written else {
      throw CheckFailure("a line isn't what it was after being written and read")
    }
    return written
  }

  static func writtenPayload(_ input: [UInt8]) throws -> [UInt8]? {
    guard input.count >= 2, let type = EventType(rawValue: UInt16(input[0]) | UInt16(input[1]) << 8),
      let event = try? CaseEvent(type: type, payload: Array(input[2...]))
    else { return nil }
    let written = event.serialized()
    guard let again = try? CaseEvent(type: type, payload: written), again.serialized() == written else {
      throw CheckFailure("a payload isn't what it was after being written and read")
    }
    return Array(input[..<2]) + written
  }

  /// Reads the text as everything that an envelope has; all but times and scopes have one text only.
  static func writtenEnvelope(_ input: [UInt8]) throws -> [UInt8]? {
    guard let text = String(validating: input, as: UTF8.self) else { return nil }
    if let subject = Subject(text), "\(subject.kind)/\(subject.id)" != text {
      throw CheckFailure("a subject isn't its kind and id")
    }
    let exact: [String?] = [
      Subject(text)?.description, Office(text)?.description, CivilDate(text)?.description, Month(text)?.description,
    ]
    let time = Instant(text)
    if let time, Instant(time.description) != time { throw CheckFailure("a time is another once written") }
    let scope = Scope(text.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
    if let scope, Scope(scope.codes) != scope { throw CheckFailure("a scope is another once written") }
    for written in exact.compactMap(\.self) where written.utf8.elementsEqual(input) == false {
      throw CheckFailure("written as \(written)")
    }
    let written = (exact + [time?.description, scope?.description]).compactMap(\.self).first
    return written.map { Array($0.utf8) }
  }
}
