public import EventEnvelope
internal import LMDB

extension EventLog {
  /// Makes a new ledger and opens it.
  ///
  /// The directory's parent must exist.
  ///
  /// The manifest is written last: a creation that was cut short leaves a directory that says `unfinished`.
  /// - Parameters:
  ///   - directory: made with mode 0700 where it doesn't exist.
  ///   - origin: the ledger's name towards others, 1 to ``Limits/originBytes`` bytes.
  ///   - scope: the offices that it keeps.
  ///   - givenTimes: whether events before the first live one bring their own time of recording.
  ///   - now: the time of creation.
  ///   - clock: tells the time of appends.
  /// - Returns: the new ledger, open for appending.
  /// - Throws: `alreadyExists`, `unfinished`, `badOrigin`, `storage`.
  public static func create(
    at directory: String, origin: String, scope: Scope, givenTimes: Bool = false, now: Instant,
    clock: @escaping Clock = SystemClock.now
  ) throws(EventLogError) -> EventLog {
    let manifest = try Manifest(newOrigin: origin, scope: scope, createdAt: now, givenTimes: givenTimes)
    do { try DurableFile.makeDirectory(directory) } catch { throw .storage(error) }
    guard !DurableFile.exists("\(directory)/\(Manifest.fileName)") else { throw .alreadyExists }
    do {
      try Store(directory: directory, manifest: manifest, access: .create).adoptManifest()
    } catch {
      if case .storage(let cause) = error, cause.code == .alreadyExists { throw .unfinished }
      throw error
    }
    try manifest.write(to: directory)
    return try open(at: directory, clock: clock)
  }

  /// Opens a ledger that exists.
  ///
  /// - Parameters:
  ///   - directory: the ledger's.
  ///   - access: reading, or appending as well.
  ///   - clock: tells the time of appends.
  /// - Returns: the ledger.
  /// - Throws: `notALedger`, `unfinished`, `newerFormat`, `manifestDamaged`, `storeMismatch`, or `storage`, where the
  ///   file is truncated, foreign or open in this process already.
  public static func open(
    at directory: String, access: Access = .readWrite, clock: @escaping Clock = SystemClock.now
  ) throws(EventLogError) -> EventLog {
    try open(at: directory, access: access, tailBound: .standard, clock: clock)
  }

  static func open(
    at directory: String, access: Access, tailBound: TailBound, clock: @escaping Clock
  ) throws(EventLogError) -> EventLog {
    let manifest = try Manifest.read(from: directory)
    let store = try Store(
      directory: directory, manifest: manifest, access: access == .readOnly ? .readOnly : .readWrite)
    return try EventLog(store, access: access, tailBound: tailBound, clock: clock)
  }
}
