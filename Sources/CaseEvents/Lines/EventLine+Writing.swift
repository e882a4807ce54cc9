import EventEnvelope
import JSON
import Wording

extension EventLine {
  /// Appends the line, without a newline after it; keys always stand in the same order.
  public func append(to bytes: inout [UInt8]) {
    appendAttributes(to: &bytes)
    event.appendJSON(to: &bytes)
    bytes.append(0x7D)
  }

  /// Appends the line, without a newline after it, as somebody may see it to whom no sealed field is shown but those
  /// granted, and of those only what isn't sealed any more.
  ///
  /// - Parameters:
  ///   - bytes: where it is appended.
  ///   - granted: the paths of the fields that are shown, without places in lists: `members.identity`.
  public func append(to bytes: inout [UInt8], withoutSealedFieldsExcept granted: Set<String>) {
    appendAttributes(to: &bytes)
    event.appendJSON(to: &bytes, withoutSealedFieldsExcept: granted)
    bytes.append(0x7D)
  }

  /// Appends the line up to its data.
  private func appendAttributes(to bytes: inout [UInt8]) {
    bytes.append(contentsOf: #"{"specversion":"1.0","id":"#.utf8)
    bytes.append(json: id)
    bytes.append(contentsOf: #","source":"#.utf8)
    bytes.append(json: source)
    bytes.append(contentsOf: #","type":"anjuan.v1."#.utf8)
    bytes.append(contentsOf: event.type.title.english.utf8)
    bytes.append(0x22)
    appendSubjects(to: &bytes)
    if let recordedAt {
      bytes.append(contentsOf: #","time":""#.utf8)
      bytes.append(recordedAt)
      bytes.append(0x22)
    }
    bytes.append(contentsOf: #","occurredon":""#.utf8)
    bytes.append(occurredOn)
    bytes.append(contentsOf: #"","actor":""#.utf8)
    bytes.append(contentsOf: actor.description.utf8)
    bytes.append(contentsOf: #"","office":""#.utf8)
    bytes.append(decimal: office.code, width: 12)
    bytes.append(0x22)
    appendOptionalAttributes(to: &bytes)
    bytes.append(contentsOf: #","datacontenttype":"application/json","data":"#.utf8)
  }

  /// The line as bytes, without a newline after it.
  public func encoded() -> [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }

  /// `subject`; and `subjects`, where they aren't those that follow from the payload.
  private func appendSubjects(to bytes: inout [UInt8]) {
    guard let primary = subjects.first else { return }
    bytes.append(contentsOf: #","subject":""#.utf8)
    bytes.append(contentsOf: primary.description.utf8)
    bytes.append(0x22)
    if (try? event.subjects(primary: primary)) == subjects { return }
    bytes.append(contentsOf: #","subjects":""#.utf8)
    for (index, subject) in subjects.enumerated() {
      if index > 0 { bytes.append(0x20) }
      bytes.append(contentsOf: subject.description.utf8)
    }
    bytes.append(0x22)
  }

  private func appendOptionalAttributes(to bytes: inout [UInt8]) {
    let numbers: [(StaticString, UInt64?)] = [
      (#","cause":""#, cause?.rawValue), (#","sequence":""#, position?.rawValue),
    ]
    for (key, number) in numbers {
      guard let number else { continue }
      bytes.append(contentsOf: key.description.utf8)
      bytes.append(decimal: number)
      bytes.append(0x22)
    }
    if let recordHash {
      bytes.append(contentsOf: #","recordhash":"#.utf8)
      bytes.append(json: recordHash)
    }
    if let schemaVersion {
      bytes.append(contentsOf: #","schemaversion":""#.utf8)
      bytes.append(decimal: UInt64(schemaVersion))
      bytes.append(0x22)
    }
  }
}
