/// Finds where in JSON a path leads.
enum JSONPlace {
  /// The offset of the value that `path` leads to from `range`; of the last one on the way that is there.
  static func offset(of path: String, in range: Range<Int>, of bytes: [UInt8]) -> Int {
    var range = range
    for step in FieldPath(path)?.steps ?? [] {
      let name = Array(step.name.utf8)
      guard let member = StrictJSON.members(at: range, of: bytes)?.first(where: { bytes[$0.name].elementsEqual(name) })
      else { break }
      range = member.value
      guard let index = step.index else { continue }
      guard let elements = StrictJSON.elements(at: range, of: bytes), index < elements.count else { break }
      range = elements[index]
    }
    return range.lowerBound
  }
}
