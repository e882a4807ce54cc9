public import EventEnvelope

extension CaseEvent {
  /// The most subjects that an event may concern.
  public static let mostSubjects = 16

  /// The primary subject, where the payload names it; nil where only the caller knows it.
  public var primarySubject: Subject? {
    guard let kind = type.primaryKind, let id = primaryID else { return nil }
    return Subject(kind: kind.rawValue, id: id)
  }

  /// All subjects that the event concerns: the primary one, then those that its payload names, each once.
  ///
  /// At most ``mostSubjects``: of more persons than that the first ones are taken, and the others are found through
  /// the case.
  ///
  /// - Parameter primary: the subject whose event it is.
  /// - Returns: the subjects, the primary one first.
  /// - Throws: a fault where `primary` isn't of the kind that the event is about, isn't the one that its payload names,
  ///   or holds a number of a person, or where an identifier in the payload isn't one.
  public func subjects(primary: Subject) throws(PayloadFault) -> [Subject] {
    // A ledger's identifier is random digits, some of which read as a number once in a hundred ledgers.
    if !primary.isLedger, let number = PersonalNumber.first(in: primary.id) {
      throw PayloadFault(path: "", reason: .inClear(number))
    }
    if let kind = type.primaryKind {
      if primary.kind != kind.rawValue { throw PayloadFault(path: "", reason: .otherKind(expected: kind)) }
      if let id = primaryID, primary.id != id { throw PayloadFault(path: "", reason: .otherSubject) }
    }
    var subjects = [primary]
    var isValid = true
    forEachRelatedSubject { kind, id in
      guard subjects.count < Self.mostSubjects else { return }
      if let subject = Subject(kind: kind.rawValue, id: id) {
        if !subjects.contains(subject) { subjects.append(subject) }
      } else {
        isValid = false
      }
    }
    if !isValid { throw PayloadFault(path: "", reason: .notA(.identifier)) }
    return subjects
  }
}

extension Subject {
  /// Whether it is a ledger by its store id: 128 random bits in hexadecimal digits.
  fileprivate var isLedger: Bool {
    kind == SubjectKind.ledger.rawValue && id.utf8.count == 32
      && id.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
