import EventEnvelope
import JSON

/// The attributes of a line as they stand in it.
struct AttributeReader {
  private let line: [UInt8]
  private var values: [(attribute: EventAttribute, range: Range<Int>)] = []

  /// Notes where each attribute stands.
  ///
  /// - Throws: a fault where the line isn't strict JSON, or has an attribute that isn't known.
  init(line: [UInt8]) throws(LineFault) {
    guard line.count <= EventLine.longest else {
      throw LineFault(column: EventLine.longest + 1, reason: .tooLong(atMost: EventLine.longest))
    }
    self.line = line
    let members: [JSONMember]
    do throws(JSONFault) {
      var cursor = try PayloadCursor(line.span)
      members = try cursor.members()
      try cursor.end()
    } catch {
      throw LineFault(column: error.offset + 1, reason: .json(error.kind))
    }
    let cursor = PayloadCursor(checked: line.span, at: 0)
    values.reserveCapacity(members.count)
    // An attribute that is null isn't there, by CloudEvents' JSON format.
    for member in members where line[member.value.lowerBound] != UInt8(ascii: "n") {
      guard let index = cursor.index(of: member.name, in: EventAttribute.names) else {
        let name = cursor.string(member.name)
        let shown = PlainText.isShowable(name) ? name : nil
        throw LineFault(column: member.name.range.lowerBound + 1, reason: .unknownAttribute(shown))
      }
      values.append((EventAttribute.names.values[index], member.value))
    }
  }

  /// Refuses what doesn't depend on the event: the version of CloudEvents, the form of the data.
  func check() throws(LineFault) {
    _ = try value(.specversion) { $0 == "1.0" ? $0 : nil }
    _ = try optional(.datacontenttype) { Self.isJSON($0) ? $0 : nil }
  }

  /// Whether a content type is JSON's, in the one encoding that there is for it; other parameters say nothing here.
  private static func isJSON(_ text: String) -> Bool {
    let parts = text.lowercased().split(separator: ";", omittingEmptySubsequences: false)
      .map { $0.drop { $0 == " " }.prefix { $0 != " " } }
    let charsets = parts.dropFirst().filter { $0.hasPrefix("charset=") }
    return parts.first == "application/json"
      && charsets.allSatisfy { ["charset=utf-8", "charset=\"utf-8\""].contains($0) }
  }

  private func range(_ attribute: EventAttribute) -> Range<Int>? {
    values.first { $0.attribute == attribute }?.range
  }

  private func fault(_ attribute: EventAttribute, _ reason: LineFault.Reason) -> LineFault {
    LineFault(column: (range(attribute)?.lowerBound ?? 0) + 1, reason: reason)
  }

  /// The value of an attribute, where it is given.
  func optional<Value>(_ attribute: EventAttribute, _ read: (String) -> Value?) throws(LineFault) -> Value? {
    guard let range = range(attribute) else { return nil }
    var cursor = PayloadCursor(checked: line.span, at: range.lowerBound)
    guard let text = try? cursor.string(), let value = read(text) else {
      throw fault(attribute, .invalid(attribute))
    }
    return value
  }

  /// The value of an attribute that must be given.
  func value<Value>(_ attribute: EventAttribute, _ read: (String) -> Value?) throws(LineFault) -> Value {
    guard let value = try optional(attribute, read) else { throw fault(attribute, .missing(attribute)) }
    return value
  }

  /// A text for people and programs to tell events and ledgers by.
  func label(_ attribute: EventAttribute) throws(LineFault) -> String {
    try value(attribute) { $0.isEmpty || PlainText.objection(to: $0, atMost: Subject.longest) != nil ? nil : $0 }
  }

  /// The type of the event.
  func type() throws(LineFault) -> EventType {
    let name = try value(.type) { $0 }
    guard let type = EventType(name: name) else { throw fault(.type, .unknownType) }
    return type
  }

  /// The payload.
  func event(_ type: EventType) throws(LineFault) -> CaseEvent {
    guard let range = range(.data) else { throw fault(.data, .missing(.data)) }
    guard line[range.lowerBound] == 0x7B else { throw fault(.data, .invalid(.data)) }
    do throws(PayloadFault) {
      return try CaseEvent(type: type, checked: line.span, at: range.lowerBound)
    } catch {
      let offset = JSONPlace.offset(of: error.path, from: range.lowerBound, in: line.span)
      throw LineFault(column: offset + 1, reason: .payload(error))
    }
  }

  /// Who did it; never a number of a person.
  func actor() throws(LineFault) -> Subject {
    let actor = try value(.actor) { Subject($0) }
    if let number = PersonalNumber.first(in: actor.id) {
      throw fault(.actor, .subject(PayloadFault(path: "actor", reason: .inClear(number))))
    }
    return actor
  }

  /// The subjects: those that are given in full, or else the primary one and those that the payload names.
  func subjects(of event: CaseEvent) throws(LineFault) -> [Subject] {
    let primary = try value(.subject) { Subject($0) }
    let derived: [Subject]
    do throws(PayloadFault) {
      derived = try event.subjects(primary: primary)
    } catch {
      throw fault(.subject, .subject(error))
    }
    guard let given = try optional(.subjects, Self.subjects) else { return derived }
    if given.first != primary { throw fault(.subjects, .invalid(.subjects)) }
    if let number = given.lazy.compactMap({ PersonalNumber.first(in: $0.id) }).first {
      throw fault(.subjects, .subject(PayloadFault(path: "subjects", reason: .inClear(number))))
    }
    return given
  }

  private static func subjects(_ text: String) -> [Subject]? {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    let subjects = parts.compactMap { Subject(String($0)) }
    let isWhole = subjects.count == parts.count && Set(subjects).count == parts.count
    return isWhole && parts.count <= CaseEvent.mostSubjects ? subjects : nil
  }

  /// A position of 1 or more in decimal digits.
  static func position(_ text: String) -> Position? {
    guard let number = digits(text), number > 0 else { return nil }
    return Position(number)
  }

  /// A number in decimal digits without zeros before it, so that it has one spelling.
  static func digits(_ text: String) -> UInt64? {
    guard text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), text == "0" || !text.hasPrefix("0") else { return nil }
    return UInt64(text)
  }
}
