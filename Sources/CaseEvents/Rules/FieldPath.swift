/// A path to a field of a payload, in protobuf JSON spelling: `members[0].identity.plain.residentId`.
struct FieldPath: Hashable, Sendable {
  /// One step: into a field, and where it is a list, to one of its elements.
  struct Step: Hashable, Sendable {
    let name: String
    let index: Int?
  }

  /// What stands for the day of the event itself, which is no field of its payload.
  static let day = "occurredOn"

  /// The steps, from the outside in; never none.
  let steps: [Step]

  /// Reads a path; nil where the text isn't one.
  init?(_ text: String) {
    guard text.utf8.count <= FieldKind.longestIdentifier else { return nil }
    var steps: [Step] = []
    for part in text.split(separator: ".", omittingEmptySubsequences: false) {
      guard let step = Self.step(part) else { return nil }
      steps.append(step)
    }
    self.steps = steps
  }

  private static func step(_ part: Substring) -> Step? {
    let name = part.prefix { $0 != "[" }
    let isName = name.utf8.allSatisfy { ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) }
    guard !name.isEmpty, isName else { return nil }
    let rest = part.dropFirst(name.count)
    if rest.isEmpty { return Step(name: String(name), index: nil) }
    guard rest.last == "]" else { return nil }
    let digits = rest.dropFirst().dropLast()
    guard !digits.isEmpty, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let index = Int(digits)
    else { return nil }
    return Step(name: String(name), index: index)
  }
}
