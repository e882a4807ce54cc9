internal import EventEnvelope

/// What can be said against a batch without knowing the ledger's state; checked on the caller's thread.
struct BatchRules: Sendable {
  private let offices: [OfficeRange]

  init(scope: Scope) { offices = scope.codes.compactMap(OfficeRange.init) }

  /// Checks a batch, and returns the length of its records in bytes.
  ///
  /// - Throws: `nothingToAppend`, `tooManyEvents`, `tooManyBytes`, `refused`, `badTrackingName`, `trackingTooLong`.
  func check(_ events: [NewEvent], tracking: Tracking?) throws(EventLogError) -> Int {
    try tracking?.check()
    guard !events.isEmpty || tracking != nil else { throw .nothingToAppend }
    guard events.count <= Limits.batchEvents else {
      throw .tooManyEvents(count: events.count, limit: Limits.batchEvents)
    }
    var byteCount = 0
    let events = events.span
    for index in events.indices {
      do throws(EventRefusal) { byteCount += try check(events[index]) } catch { throw .refused(index: index, error) }
    }
    guard byteCount <= Limits.batchBytes else { throw .tooManyBytes(count: byteCount, limit: Limits.batchBytes) }
    return byteCount
  }

  private func check(_ event: borrowing NewEvent) throws(EventRefusal) -> Int {
    guard (1...Limits.subjects).contains(event.subjects.count) else {
      throw .subjectCount(event.subjects.count, limit: Limits.subjects)
    }
    let subjects = event.subjects.span
    for index in 1..<subjects.count {
      for earlier in 0..<index where subjects[earlier] == subjects[index] {
        throw .repeatedSubject(subjects[index])
      }
    }
    guard offices.contains(where: { $0.contains(event.office.code) }) else { throw .outsideScope(event.office) }
    let byteCount = RecordEncoder.byteCount(of: event)
    guard byteCount <= Limits.recordBytes else { throw .recordTooLong(bytes: byteCount, limit: Limits.recordBytes) }
    return byteCount
  }
}

/// The offices whose twelve digits begin with a prefix, as a range of numbers.
struct OfficeRange: Sendable {
  private let codes: Range<UInt64>

  /// Nil where the prefix isn't 0 to 12 digits.
  init?(prefix: String) {
    guard prefix.utf8.count <= 12, prefix.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    var width: UInt64 = 1
    for _ in prefix.utf8.count..<12 { width *= 10 }
    let number = UInt64(prefix) ?? 0
    codes = number * width..<(number + 1) * width
  }

  func contains(_ code: UInt64) -> Bool { codes.contains(code) }
}

/// The rules of time: which instant each event of a batch is recorded at, and from when on the ledger is live.
struct EventTimes {
  private let givenTimes: Bool
  private let now: Instant
  private(set) var last: Instant
  private(set) var isLive: Bool

  init(givenTimes: Bool, now: Instant, state: LogState) {
    self.givenTimes = givenTimes
    self.now = now
    last = state.lastRecordedAt
    isLive = state.liveSince != nil || !givenTimes
  }

  /// The instant for the event; a live one closes the door to given times for ever.
  mutating func recordedAt(_ event: borrowing NewEvent) throws(EventRefusal) -> Instant {
    if let given = event.recordedAt {
      guard !isLive else { throw .givenTimeNotAllowed }
      guard given >= last else { throw .givenTimeBeforeLast(given: given, last: last) }
      guard given <= now else { throw .givenTimeInFuture(given: given, now: now) }
      last = given
    } else {
      isLive = true
      last = max(now, last)  // a clock that was set back doesn't take the ledger with it
    }
    let recordedOn = last.dateInChina
    guard event.occurredOn <= recordedOn else {
      throw .fromTheFuture(occurredOn: event.occurredOn, recordedOn: recordedOn)
    }
    return last
  }
}

/// The limits of a ledger; what is beyond one is refused with an error that names it.
public enum Limits {
  /// The longest record in bytes, counted with every variable-length number at its longest, so that whether an event
  /// fits doesn't depend on its place in the ledger.
  public static let recordBytes = 65_535
  /// The most subjects of an event; there is at least one.
  public static let subjects = 16
  /// The most events of one append.
  public static let batchEvents = 65_536
  /// The most bytes of records of one append, and about the most of one commit.
  public static let batchBytes = 64 << 20
  /// The longest name of a tracking, in bytes of ASCII.
  public static let trackingNameBytes = 200
  /// The longest value of a tracking.
  public static let trackingValueBytes = 65_535
  /// The longest origin name of a ledger, in bytes of UTF-8.
  public static let originBytes = 200
}
