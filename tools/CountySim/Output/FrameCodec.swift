import CaseEvents
import EventEnvelope

/// Frames as bytes: fixed fields in little-endian order, then references, subjects and payload with their lengths.
enum FrameCodec {
  /// How many bytes come before what has a length of its own.
  private static let headSize = 50

  /// Appends a frame.
  static func append(_ frame: Frame, to bytes: inout [UInt8]) {
    let actor = frame.actor.description.utf8
    let subjects = frame.subjects.map(\.description).joined(separator: " ").utf8
    let size = headSize + 2 * frame.references.count + actor.count + subjects.count + frame.payload.count
    put(UInt64(size), 4, &bytes)
    put(UInt64(bitPattern: frame.recordedAt.microseconds), 8, &bytes)
    put(frame.stream, 8, &bytes)
    put(UInt64(frame.ordinal), 2, &bytes)
    put(UInt64(frame.uses), 2, &bytes)
    put(UInt64(UInt32(bitPattern: frame.occurredOn.daysSinceEpoch)), 4, &bytes)
    put(UInt64(frame.type.rawValue), 2, &bytes)
    put(frame.office.code, 8, &bytes)
    put(UInt64(frame.references.count), 4, &bytes)
    put(UInt64(actor.count), 2, &bytes)
    put(UInt64(subjects.count), 2, &bytes)
    put(UInt64(frame.payload.count), 4, &bytes)
    for reference in frame.references { put(UInt64(reference), 2, &bytes) }
    bytes.append(contentsOf: actor)
    bytes.append(contentsOf: subjects)
    bytes.append(contentsOf: frame.payload)
  }

  /// Where every frame of `bytes` begins, with what they are sorted by.
  static func keys(of bytes: [UInt8]) -> [FrameKey] {
    var keys: [FrameKey] = []
    var offset = 0
    while offset < bytes.count {
      let size = get(bytes, offset, 4)
      keys.append(
        FrameKey(
          recordedAt: Int64(bitPattern: get(bytes, offset + 4, 8)), stream: get(bytes, offset + 12, 8),
          ordinal: UInt16(get(bytes, offset + 20, 2)), offset: offset))
      offset += Int(size)
    }
    return keys
  }

  /// How many later references there will be to the frame at `offset`.
  static func uses(in bytes: [UInt8], at offset: Int) -> Int { Int(get(bytes, offset + 22, 2)) }

  /// The places that the frame at `offset` names.
  static func references(in bytes: [UInt8], at offset: Int) -> [UInt16] {
    let count = Int(get(bytes, offset + 38, 4))
    return (0..<count).map { UInt16(get(bytes, offset + headSize + 2 * $0, 2)) }
  }

  /// Reads the frame at `offset` as a line, without its positions; nil where the bytes aren't a frame.
  static func line(in bytes: [UInt8], at offset: Int, source: String) -> EventLine? {
    let actor = offset + headSize + 2 * Int(get(bytes, offset + 38, 4))
    let subject = actor + Int(get(bytes, offset + 42, 2))
    let payload = subject + Int(get(bytes, offset + 44, 2))
    let end = payload + Int(get(bytes, offset + 46, 4))
    let names = bytes[subject..<payload].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    guard let office = Office(code: get(bytes, offset + 30, 8)),
      let actorSubject = Subject(String(decoding: bytes[actor..<subject], as: UTF8.self)),
      let primary = names.first.flatMap({ Subject($0) }),
      let type = EventType(rawValue: UInt16(get(bytes, offset + 28, 2))),
      let event = try? CaseEvent(type: type, payload: Array(bytes[payload..<end])),
      var subjects = try? event.subjects(primary: primary)
    else { return nil }
    subjects += names.dropFirst().compactMap { Subject($0) }.filter { !subjects.contains($0) }
    return EventLine(
      id: "", source: source, recordedAt: Instant(microseconds: Int64(bitPattern: get(bytes, offset + 4, 8))),
      occurredOn: CivilDate(daysSinceEpoch: Int32(bitPattern: UInt32(get(bytes, offset + 24, 4)))),
      actor: actorSubject, office: office, subjects: subjects, event: event)
  }

  private static func put(_ value: UInt64, _ width: Int, _ bytes: inout [UInt8]) {
    for index in 0..<width { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * index))) }
  }

  private static func get(_ bytes: [UInt8], _ offset: Int, _ width: Int) -> UInt64 {
    var value: UInt64 = 0
    for index in 0..<width { value |= UInt64(bytes[offset + index]) << UInt64(8 * index) }
    return value
  }
}
