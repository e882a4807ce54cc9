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
