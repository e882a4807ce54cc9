public import CaseEvents
public import CaseLog
import Casework
public import EventEnvelope
public import EventLog
import SwiftProtobuf

/// What modules propose and named persons decide on (模块建议).
public struct ModuleProposals: Sendable {
  /// A proposal that nobody has decided on.
  public struct Open: Sendable {
    /// Where it stands.
    public let position: Position
    /// The case that it is about; empty where it names none.
    public let caseID: String
    /// What the module says.
    public let made: ProposalMade
  }

  private let cases: CaseLog
  private let modules: BuiltInModules

  /// Works on a log of cases.
  ///
  /// - Parameters:
  ///   - cases: the log of cases.
  ///   - modules: whose rule steps packs may name.
  public init(_ cases: CaseLog, with modules: BuiltInModules) { (self.cases, self.modules) = (cases, modules) }

  /// The proposals that nobody has decided on, oldest first.
  ///
  /// - Parameters:
  ///   - office: the first digits of the office; nil for all.
  ///   - module: of this module alone; nil for all.
  /// - Returns: the proposals.
  /// - Throws: what the log refuses.
  public func open(office: String? = nil, module: String? = nil) throws -> [Open] {
    var open: [UInt64: Open] = [:]
    let types: [EventType] = [.proposalMade, .proposalDecided]
    let filter = EventFilter(types: Set(types.map(\.rawValue)), officePrefix: office)
    let prefix = "\(SubjectKind.module.rawValue)/\(module ?? "")"
    try cases.log.snapshot().scan(subjectsWithPrefix: prefix, filter: filter) { record in
      let recorded = try RecordedEvent(record)
      let event = try LedgerEntry(recorded).event
      if case .proposalMade(let made) = event, module == nil || made.module == module {
        let caseID = recorded.subjects.first.map { String($0.subject.id) } ?? ""
        open[recorded.position.rawValue] = Open(position: recorded.position, caseID: caseID, made: made)
      } else if case .proposalDecided(let decided) = event {
        open[decided.proposalPosition] = nil
      }
      return true
    }
    return open.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Accepts or declines a proposal: what is accepted is decided on like any step of whoever accepts it, and recorded with
  /// the decision.
  ///
  /// - Parameters:
  ///   - position: where the proposal stands.
  ///   - accepts: whether it is accepted.
  ///   - reason: why, a code; needed to decline.
  ///   - acting: who decides.
  /// - Returns: where the events were recorded, and the decision's.
  /// - Throws: ``Problem`` where there is no such proposal, `Refusal` with the guard that stands in the way.
  public func decide(
    at position: UInt64, accepts: Bool, reason: String?, by acting: Acting
  ) async throws -> (receipt: Receipt, events: [CaseEvent]) {
    guard let recorded = try cases.log.snapshot().event(at: Position(position)),
      case .proposalMade(let made) = try LedgerEntry(recorded).event,
      let caseID = recorded.subjects.first.map({ String($0.subject.id) })
    else { throw ModuleProblem.noProposal(position) }
    let decision = acting.proposal(
      .proposalDecided(
        .with {
          $0.module = made.module
          $0.proposalPosition = position
          $0.accepted = accepts
          if let reason { $0.reason = reason }
        }))
    let companion = accepts ? try proposed(made, at: position, by: acting) : nil
    return try await CaseDesk(cases, executingWith: modules).record(
      decision, of: caseID, with: Recording(cause: Position(position), companion: companion))
  }

  /// What would happen, done by whoever accepts it.
  private func proposed(_ made: ProposalMade, at position: UInt64, by acting: Acting) throws -> Proposal {
    guard let type = EventType(name: made.proposedType), let day = CivilDate(made.proposedOn) else {
      throw ModuleProblem.noProposal(position)
    }
    return acting.proposal(try CaseEvent(type: type, json: Array(made.proposedJson.utf8)), usually: day)
  }
}
