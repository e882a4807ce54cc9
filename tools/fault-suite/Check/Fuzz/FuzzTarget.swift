import ArgumentParser
import CaseEvents
import EventEnvelope
import EventLog

/// A reader of bytes from elsewhere: whatever the bytes are, it reads them or refuses them.
///
/// What it reads it must write again so that reading and writing once more changes nothing.
enum FuzzTarget: String, CaseIterable, ExpressibleByArgument {
  /// A record as it lies in the map, hash aside.
  case record
  /// A line of CloudEvents JSON.
  case line
  /// A payload in binary form, behind two bytes that choose its type.
  case payload

  /// Reads an input; true where it was accepted.
  ///
  /// - Throws: ``CheckFailure`` where writing what was read doesn't come to the same.
  func accepts(_ input: [UInt8], demandingSameBytes: Bool = false) throws -> Bool {
    guard let written = try written(input) else { return false }
    if demandingSameBytes, written != input { throw CheckFailure("written with other bytes") }
    return true
  }

  /// What is written of an input once it is read; nil where it is refused.
  private func written(_ input: [UInt8]) throws -> [UInt8]? {
    switch self {
    case .record: Self.readRecord(input) ? input : nil
    case .line: try Self.writtenLine(input)
    case .payload: try Self.writtenPayload(input)
    }
  }

  private static func readRecord(_ input: [UInt8]) -> Bool {
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

  private static func writtenLine(_ input: [UInt8]) throws -> [UInt8]? {
    guard let line = try? EventLine(line: input) else { return nil }
    let written = line.encoded()
    guard let again = try? EventLine(line: written), again == line, again.encoded() == written else {
      throw CheckFailure("a line isn't what it was after being written and read")
    }
    return written
  }

  private static func writtenPayload(_ input: [UInt8]) throws -> [UInt8]? {
    guard input.count >= 2, let type = EventType(rawValue: UInt16(input[0]) | UInt16(input[1]) << 8),
      let event = try? CaseEvent(type: type, payload: Array(input[2...]))
    else { return nil }
    let written = event.serialized()
    guard let again = try? CaseEvent(type: type, payload: written), again.serialized() == written else {
      throw CheckFailure("a payload isn't what it was after being written and read")
    }
    return Array(input[..<2]) + written
  }
}
