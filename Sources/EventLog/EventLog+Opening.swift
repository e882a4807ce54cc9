public import EventEnvelope
internal import Files
internal import LMDB
internal import Proofs

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
  /// - Throws: `alreadyExists`, `unfinished`, `badOrigin`, `file`, `storage`.
  public static func create(
    at directory: String, origin: String, scope: Scope, givenTimes: Bool = false, now: Instant,
    clock: @escaping Clock = SystemClock.now
  ) throws(EventLogError) -> EventLog {
    let manifest = try Manifest(newOrigin: origin, scope: scope, createdAt: now, givenTimes: givenTimes)
    do { try DurableFile.makeDirectory(directory) } catch { throw .file(error) }
    // One at a time: whoever comes second must not find the first one's half-made ledger and take it for a wreck.
    let lock: FileLock?
    do { lock = try FileLock(tryingDirectory: directory) } catch { throw .file(error) }
    guard let lock else { throw .alreadyExists }
    defer { lock.release() }
    guard !DurableFile.exists("\(directory)/\(Manifest.fileName)") else { throw .alreadyExists }
    do {
      try Store(directory: directory, manifest: manifest, access: .create).adoptManifest()
    } catch {
      if case .storage(let cause) = error, cause.code == .alreadyExists { throw .unfinished }
      throw error
    }
    let anchorFile = AnchorFile(directory: directory, storeID: manifest.storeID)
    do { try anchorFile.store(Anchor(TreeFrontier()), isForced: true) } catch { throw .file(error) }
    try manifest.write(to: directory)
    return try open(at: directory, clock: clock)
  }

  /// Opens a ledger that exists.
  ///
  /// - Parameters:
  ///   - directory: the ledger's.
  ///   - access: reading, or appending as well.
  ///   - anchorPolicy: when the anchor follows what is appended.
  ///   - acceptsRollback: whether to go on where the ledger isn't what its anchor says; the next append, which should say
  ///     so, brings the anchor to it. Only for appending.
  ///   - clockBounds: how far the clock may stand from the last event's time.
  ///   - clock: tells the time of appends.
  /// - Returns: the ledger.
  /// - Throws: `notALedger`, `unfinished`, `newerFormat`, `olderFormat`, `manifestDamaged`, `storeMismatch`, `rolledBack`,
  ///   `anchorMissing`, `file`, or `storage`, where the file is truncated, foreign or open in this process already.
  public static func open(
    at directory: String, access: Access = .readWrite, anchorPolicy: AnchorPolicy = .behind,
    acceptsRollback: Bool = false, clockBounds: ClockBounds = .none, clock: @escaping Clock = SystemClock.now
  ) throws(EventLogError) -> EventLog {
    try open(
      at: directory, access: access, anchorPolicy: anchorPolicy, acceptsRollback: acceptsRollback,
      tailBound: .standard, clockBounds: clockBounds, clock: clock)
  }

  /// As ``open(at:access:anchorPolicy:acceptsRollback:clockBounds:clock:)``, with a tail of another length: short ones put the
  /// flush to the test.
  package static func open(
    at directory: String, access: Access, anchorPolicy: AnchorPolicy = .behind, acceptsRollback: Bool = false,
    tailBound: TailBound, clockBounds: ClockBounds = .none, clock: @escaping Clock
  ) throws(EventLogError) -> EventLog {
    let manifest = try Manifest.read(from: directory)
    let store = try Store(
      directory: directory, manifest: manifest, access: access == .readWrite ? .readWrite : .readOnly)
    let log = try EventLog(
      store,
      anchorWriter: access == .readWrite
        ? anchorWriter(of: store, in: directory, policy: anchorPolicy, acceptsRollback: acceptsRollback) : nil,
      tailBound: tailBound, clockBounds: clockBounds, clock: clock)
    if access != .inspection, !acceptsRollback { try store.checkAnchor() }
    return log
  }

  private static func anchorWriter(
    of store: Store, in directory: String, policy: AnchorPolicy, acceptsRollback: Bool
  ) throws(EventLogError) -> AnchorWriter {
    do throws(FilesError) {
      return try AnchorWriter(
        AnchorFile(directory: directory, storeID: store.manifest.storeID), policy: policy,
        covered: store.anchor?.position, acceptsRollback: acceptsRollback)
    } catch {
      throw .file(error)
    }
  }
}
