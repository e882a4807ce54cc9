import JSON

/// Finds where in JSON that was held to strict rules a path leads.
enum JSONPlace {
  /// The offset of the value that `path` leads to from the one at `offset`; of the last one on the way that is there.
  static func offset(of path: String, from offset: Int, in json: Span<UInt8>) -> Int {
    var offset = offset
    for step in FieldPath(path)?.steps ?? [] {
      guard let member = member(step.name, ofObjectAt: offset, in: json) else { break }
      offset = member.lowerBound
      guard let index = step.index else { continue }
      guard let element = element(index, ofListAt: offset, in: json) else { break }
      offset = element.lowerBound
    }
    return offset
  }

  /// Where the value of a member stands; nil where something else stands at `offset`, or there is no such member.
  static func member(_ name: String, ofObjectAt offset: Int, in json: Span<UInt8>) -> Range<Int>? {
    var cursor = PayloadCursor(checked: json, at: offset)
    return try? cursor.members().first { cursor.string($0.name) == name }?.value
  }

  /// Where an element stands; nil where something else stands at `offset`, or there is no such element.
  static func element(_ index: Int, ofListAt offset: Int, in json: Span<UInt8>) -> Range<Int>? {
    var cursor = PayloadCursor(checked: json, at: offset)
    guard let elements = try? cursor.elements(), elements.indices.contains(index) else { return nil }
    return elements[index]
  }
}
