import EventEnvelope
import EventLog
import LMDB
import Wording

/// The log of who read whose sealed fields: an event log of its own inside the ledger's directory, with its own
/// identifier, positions and hashes.
struct AccessLog {
  /// Its directory within the ledger's.
  static let name = "access"

  let log: EventLog

  /// Opens the access log of a ledger, and makes it where there is none yet.
  ///
  /// - Throws: ``CommandFailure``: without it nothing may be read.
  init(of ledger: LedgerOptions, _ manifest: Manifest, _ access: EventLog.Access = .readWrite) throws {
    let directory = "\(ledger.directory)/\(Self.name)"
    do throws(EventLogError) {
      if !DurableFile.exists(directory), access == .readWrite {
        let origin = "\(manifest.origin)/\(Self.name)"
        log = try EventLog.create(
          at: directory, origin: origin.utf8.count > Limits.originBytes ? manifest.storeID : origin,
          scope: manifest.scope, now: .now)
      } else {
        log = try EventLog.open(at: directory, access: access)
      }
    } catch {
      if access == .readOnly, error == .notALedger {
        throw CommandFailure(.notFound, Text("nobody has read any sealed field yet", "尚无查阅记录"))
      }
      throw error.commandFailure(ledger: directory)
    }
  }

  /// Records a reading, durably, before anything is shown.
  func record(_ entry: AccessEntry) async throws {
    do { try await log.append([entry.newEvent()]) } catch let error as EventLogError {
      let cause = error.commandFailure(ledger: Self.name)
      throw CommandFailure(
        cause.status,
        Text(
          "the reading couldn't be recorded, so nothing is shown: \(cause.message.english)",
          "查阅未能登记，因此不予显示：\(cause.message.chinese)"),
        remedy: cause.remedy)
    }
  }
}
