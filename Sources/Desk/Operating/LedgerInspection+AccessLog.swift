import EventLog
import Files
import Wording

extension LedgerInspection {
  /// What is wrong with the access log, by what the ledger noted of it at the last reading; nil where nothing is.
  func accessLogProblem(_ log: EventLog) throws -> Text? {
    guard let stored = try log.snapshot().tracking(named: AccessNote.name) else { return nil }
    return objection(to: stored)
  }

  private func objection(to stored: [UInt8]) -> Text? {
    guard let note = AccessNote(stored) else { return Text("what was noted of it can't be read", "其登记内容无法读取") }
    let directory = "\(ledger.directory)/\(AccessLog.name)"
    guard DurableFile.exists(directory) else {
      return Text("it is missing, and had \(note.size) entries", "缺失，此前有 \(note.size) 条")
    }
    do throws(EventLogError) {
      let access = try EventLog.open(at: directory, access: .readOnly)
      defer { access.close() }
      return try note.objection(to: access)
    } catch {
      let cause = error.problem(ledger: directory).message
      return Text("it can't be read: \(cause.english)", "无法读取：\(cause.chinese)")
    }
  }
}
