import Casework
public import EventEnvelope
public import EventLog
import Files
import Wording

/// The log of who read whose sealed fields: an event log of its own inside the ledger's directory, with its own
/// identifier, positions and hashes.
public struct AccessLog: Sendable {
  /// Its directory within the ledger's.
  static let name = "access"
  /// Locked while it is opened, so that two first readings make one log.
  private static let lockName = "access.lock"

  /// Its own log of events.
  let log: EventLog
  /// The log of the ledger that it belongs to.
  private let main: EventLog

  /// Opens the access log of a ledger, and makes it where there is none yet.
  ///
  /// - Parameters:
  ///   - ledger: where the ledger is.
  ///   - main: its log; open for appending where readings are to be recorded.
  ///   - access: reading, or recording readings as well.
  /// - Throws: ``Problem``: without it nothing may be read.
  public init(of ledger: LedgerPlace, _ main: EventLog, _ access: EventLog.Access = .readWrite) throws {
    self.main = main
    let directory = "\(ledger.directory)/\(Self.name)"
    let lock = access == .readWrite ? try FileLock(path: "\(ledger.directory)/\(Self.lockName)") : nil
    defer { lock?.release() }
    do throws(EventLogError) {
      if !DurableFile.exists(directory), access == .readWrite {
        let origin = "\(main.manifest.origin)/\(Self.name)"
        log = try EventLog.create(
          at: directory, origin: origin.utf8.count > Limits.originBytes ? main.manifest.storeID : origin,
          scope: main.manifest.scope, now: .now)
      } else {
        log = try EventLog.open(at: directory, access: access)
      }
    } catch {
      if access == .readOnly, error == .notALedger {
        throw Problem(.notFound, Text("nobody has read any sealed field yet", "尚无查阅记录"))
      }
      throw error.problem(ledger: directory)
    }
  }

  /// The entries, oldest first.
  ///
  /// - Parameters:
  ///   - subject: only those about this person, or by or approved by this member of staff; nil for all.
  ///   - reader: only readings by this member of staff; nil for all.
  /// - Returns: the entries, each with its position and the moment of its recording.
  /// - Throws: what the log refuses.
  public func entries(
    about subject: Subject? = nil, by reader: Subject? = nil
  ) throws -> [(position: Position, recordedAt: Instant, entry: AccessEntry)] {
    let snapshot = try log.snapshot()
    var events: [RecordedEvent] = []
    if let subject = subject ?? reader {
      events = try snapshot.events(of: subject)
    } else {
      try snapshot.scan(after: .origin, through: nil, filter: .all) { record in
        events.append(try RecordedEvent(record))
        return true
      }
    }
    return events.compactMap { recorded in
      guard let entry = AccessEntry(recorded), reader == nil || entry.actor == reader else { return nil }
      return (recorded.position, recorded.recordedAt, entry)
    }
  }

  /// Records a reading, durably, before anything is shown.
  func record(_ entry: AccessEntry) async throws {
    do {
      try await log.append([entry.newEvent()])
      try await vouch()
    } catch let error as EventLogError {
      let cause = error.problem(ledger: Self.name)
      throw cause.saying(
        Text(
          "the reading couldn't be recorded, so nothing is shown: \(cause.message.english)",
          "查阅未能登记，因此不予显示：\(cause.message.chinese)"))
    }
  }

  /// Notes in the ledger itself how far this log has come, so that it can't be taken away or cut unnoticed.
  ///
  /// Where it isn't the one that was noted, or lacks what was, the note stays as it is, for `verify` to tell.
  private func vouch() async throws {
    let current = try AccessNote(of: log)
    while true {
      let stored = try main.snapshot().tracking(named: AccessNote.name)
      if let stored {
        guard let note = AccessNote(stored), note.size < current.size, try note.objection(to: log) == nil else {
          return
        }
      }
      do {
        try await main.append(
          [], if: .tracking(named: AccessNote.name, holds: stored),
          tracking: Tracking(name: AccessNote.name, value: current.bytes))
        return
      } catch EventLogError.trackingMoved {
        continue  // another reading noted itself meanwhile
      }
    }
  }

  /// Judges a wish to read; a refusal is recorded before it is told.
  ///
  /// - Throws: the refusal, or ``Problem`` where it couldn't be recorded.
  func judge(
    _ wish: ReadingWish, about persons: [Subject] = [], _ judgement: () throws(Refusal) -> Void
  ) async throws {
    do { try judgement() } catch {
      try await record(wish.entry(.readingRefused, about: persons, refusedBy: error))
      throw error
    }
  }
}
