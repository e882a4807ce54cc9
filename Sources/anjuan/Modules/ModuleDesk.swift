import CaseEvents
import CaseLog
import Casework
import EventEnvelope
import EventLog
import Wording

/// Decides on what persons say about modules, against what the log holds, and records it.
struct ModuleDesk {
  private let cases: CaseLog

  init(_ cases: CaseLog) { self.cases = cases }

  /// Decides and records.
  ///
  /// - Parameters:
  ///   - proposal: an installation, or another word about a module.
  ///   - module: which.
  ///   - tracking: recorded with it.
  ///   - fence: what must hold besides.
  /// - Returns: where it was recorded.
  /// - Throws: `Refusal` with the guard that stands in the way, or what the log refused.
  func record(
    _ proposal: Proposal, about module: String, tracking: Tracking? = nil, on fence: Condition = .always
  ) async throws -> Receipt {
    let (subject, register) = (try Self.subject(of: module), try Self.subject(named: ModuleRegister.subject))
    return try await cases.record { reader in
      let context = RecordContext(recordID: module, actor: try reader.staff(proposal.actor))
      let drafts = try reader.modules().decide(proposal, in: context).map { event in
        try EventDraft(event, of: subject, by: proposal, alsoAbout: [register])
      }
      let condition = Condition.unchanged([subject, proposal.actor], since: reader.last)
      return .record(drafts, if: condition.and(fence), tracking: tracking) { $0 }
    }
  }

  /// The subject of a module.
  static func subject(of module: String) throws -> Subject {
    try subject(named: "\(SubjectKind.module.rawValue)/\(module)")
  }

  private static func subject(named name: String) throws -> Subject {
    guard let subject = Subject(name) else {
      throw CommandFailure(
        .usage, Text("this can't be a module's name", "这不是有效的模块名称"),
        remedy: Text("Names are a–z, 0–9 and -", "名称由 a–z、0–9 和 - 组成。"))
    }
    return subject
  }
}
