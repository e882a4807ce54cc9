import EventEnvelope

extension EventLine {
  /// The longest line that is read, in bytes: some times the largest record.
  public static let longest = 1_048_576

  /// Reads one line, with or without the newline after it, and holds its payload to the rules.
  ///
  /// - Throws: the first fault, with its column.
  public init(line: some Collection<UInt8>) throws(LineFault) { try self.init(line: Array(line)) }

  /// Reads one line, with or without the newline after it, and holds its payload to the rules.
  ///
  /// - Throws: the first fault, with its column.
  public init(line: [UInt8]) throws(LineFault) {
    let attributes = try AttributeReader(line: line)
    try attributes.check()
    let type = try attributes.type()
    event = try attributes.event(type)
    id = try attributes.label(.id)
    source = try attributes.label(.source)
    recordedAt = try attributes.optional(.time) { Instant($0) }
    occurredOn = try attributes.value(.occurredon) { CivilDate($0) }
    actor = try attributes.actor()
    office = try attributes.value(.office) { Office($0) }
    subjects = try attributes.subjects(of: event)
    cause = try attributes.optional(.cause, AttributeReader.position)
    position = try attributes.optional(.sequence, AttributeReader.position)
    recordHash = try attributes.optional(.recordhash) {
      $0.hasPrefix("sha256:") && PlainText.isDigest($0.dropFirst(7)) ? $0 : nil
    }
    schemaVersion = try attributes.optional(.schemaversion) { text in
      AttributeReader.digits(text).flatMap(UInt16.init(exactly:))
    }
  }
}
