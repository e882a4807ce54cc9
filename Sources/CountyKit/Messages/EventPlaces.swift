import JSON

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

  private enum Name: String, CaseIterable {
    case type, subject, occurredon, time, actor, office, data

    static let vocabulary = JSONVocabulary(allCases.map { ($0.rawValue, $0) })
  }

  /// None.
  init() {}

  /// Passes over an object.
  init(_ cursor: inout MessageCursor) throws(JSONFault) {
    try cursor.openObject()
    var isFirst = true
    while try cursor.hasMember(&isFirst) {
      let name = try cursor.word(of: Name.vocabulary).map { Name.vocabulary.values[$0] }
      try cursor.colon()
      let place = try cursor.skip()
      switch name {
      case .type: type = place
      case .subject: subject = place
      case .occurredon: occurredOn = place
      case .time: recordedAt = place
      case .actor: actor = place
      case .office: office = place
      case .data: data = place
      case nil: break
      }
    }
  }
}
