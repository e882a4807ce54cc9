import JSON

/// An event that is there as the bytes of its line, which have been checked to be JSON.
struct LineEvent: EventSource {
  private let bytes: ArraySlice<UInt8>
  private let places: EventPlaces
  private let start: Int

  /// Takes a CloudEvent's bytes, and the places of its members counted from `start` bytes before it.
  init(_ bytes: ArraySlice<UInt8>, _ places: EventPlaces, _ start: Int) {
    (self.bytes, self.places, self.start) = (bytes, places, start)
  }

  var type: String { ModuleEvent.shortType(text(places.type)) }
  var subject: String { text(places.subject) }
  var occurredOn: String { text(places.occurredOn) }
  var recordedAt: String { text(places.recordedAt) }
  var actor: String { text(places.actor) }
  var office: String { text(places.office) }
  var data: JSONValue { places.data.isEmpty ? .null : value(places.data) }
  var value: JSONValue { value(start..<start + bytes.count) }

  private func text(_ place: Range<Int>) -> String {
    guard !place.isEmpty else { return "" }
    var cursor = MessageCursor(checked: bytes.span, at: place.lowerBound - start)
    return (try? cursor.string()) ?? ""
  }

  private func value(_ place: Range<Int>) -> JSONValue {
    var cursor = MessageCursor(checked: bytes.span, at: place.lowerBound - start)
    // It was passed over when the line came, so it can be read.
    return (try? JSONValue(&cursor)) ?? .null
  }
}
