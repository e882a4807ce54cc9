import EventEnvelope

/// The kinds of subject that can act.
enum ActorKind: String, CaseIterable {
  case staff
  case person
  case system

  /// The kind of the subject; nil where it can't act.
  ///
  /// Bytes are compared, since a subject is ASCII and this is asked of every proposal.
  init?(_ subject: Subject) {
    for kind in Self.allCases where subject.description.utf8.starts(with: kind.prefix.utf8) {
      self = kind
      return
    }
    return nil
  }

  /// The identifier after the slash.
  static func id(of subject: Subject) -> String {
    let bytes = subject.description.utf8
    guard let slash = bytes.firstIndex(of: 0x2F) else { return "" }
    return String(subject.description[bytes.index(after: slash)...])
  }

  private var prefix: String {
    switch self {
    case .staff: "staff/"
    case .person: "person/"
    case .system: "system/"
    }
  }
}
