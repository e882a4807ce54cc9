/// Where the members of a CloudEvent stand that a module asks for often.
struct EventPlaces: Sendable {
  /// Empty where a member isn't there.
  private(set) var type = 0..<0
  private(set) var subject = 0..<0
  private(set) var occurredOn = 0..<0
  private(set) var recordedAt = 0..<0
  private(set) var actor = 0..<0
  private(set) var office = 0..<0
  private(set) var data = 0..<0

  private static let names = (
    type: Array("type".utf8), subject: Array("subject".utf8), occurredOn: Array("occurredon".utf8),
    recordedAt: Array("time".utf8), actor: Array("actor".utf8), office: Array("office".utf8), data: Array("data".utf8)
  )

  /// None.
  init() {}

  /// Passes over an object.
  init(_ reader: inout JSONReader) throws(MessageFault) {
    try reader.open(0x7B)
    var isFirst = true
    while let key = try reader.key(&isFirst) {
      let place = try reader.skip(JSONReader.depth - 2)
      // Each length stands for few names.
      switch key.isEscaped ? 0 : key.range.count - 2 {
      case 4:
        if reader.is(key, Self.names.data) { data = place }
        if reader.is(key, Self.names.type) { type = place }
        if reader.is(key, Self.names.recordedAt) { recordedAt = place }
      case 5: if reader.is(key, Self.names.actor) { actor = place }
      case 6: if reader.is(key, Self.names.office) { office = place }
      case 7: if reader.is(key, Self.names.subject) { subject = place }
      case 10: if reader.is(key, Self.names.occurredOn) { occurredOn = place }
      case 0: take(reader.string(key), place)
      default: break
      }
    }
  }

  /// A key with escapes, which nobody writes but a reader must take.
  private mutating func take(_ key: String, _ place: Range<Int>) {
    switch key {
    case "data": data = place
    case "type": type = place
    case "time": recordedAt = place
    case "actor": actor = place
    case "office": office = place
    case "subject": subject = place
    case "occurredon": occurredOn = place
    default: break
    }
  }
}
