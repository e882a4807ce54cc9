import CaseEvents
import Casework
import EventEnvelope
import EventLog
import Wording

/// Decides on what persons say about modules, against what the log holds, and records it.
struct ModuleDesk {
  private let log: EventLog

  init(_ log: EventLog) { self.log = log }

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
    let reader = CaseReader(try log.snapshot())
    let (subject, register) = (try Self.subject(of: module), try Self.subject(named: ModuleRegister.subject))
    let context = RecordContext(recordID: module, actor: StaffState.folded(try reader.entries(of: proposal.actor)))
    let events = try reader.modules().decide(proposal, in: context).map { event in
      try event.validate()
      return NewEvent(
        type: event.type.rawValue, schemaVersion: 1, occurredOn: proposal.occurredOn, actor: proposal.actor,
        office: proposal.office, subjects: try event.subjects(primary: subject) + [register],
        payload: event.serialized())
    }
    let condition = Condition.unchanged([subject, proposal.actor], since: reader.last)
    return try await log.append(events, if: condition.and(fence), tracking: tracking)
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
