import CaseEvents
import CaseLog
import Casework
import CountyHost
import CountyKit
import EventEnvelope
import EventLog
import Wording

/// Takes a module's acknowledgements, and has what it proposes decided and recorded with how far it has come.
struct ModuleProposing {
  let log: EventLog
  private let desk: CaseDesk
  private let permission: ModulePermission
  let manifest: ModuleManifest
  private var progress: ModuleProgress
  /// What it has come to.
  var tally = ModuleTally()

  /// Reads where the module stands.
  init(_ log: EventLog, _ desk: CaseDesk, _ permission: ModulePermission, _ manifest: ModuleManifest) throws {
    (self.log, self.desk, self.permission, self.manifest) = (log, desk, permission, manifest)
    progress = try ModuleProgress(of: manifest.id, in: log)
    tally.position = progress.standing.position
  }

  /// Where the module stands.
  var standing: ModuleStanding { progress.standing }

  /// Records how far the module has come, where that isn't recorded yet.
  mutating func save() async throws { try await progress.save(in: log) }

  /// Takes the answer to an event.
  ///
  /// - Throws: ``Problem`` where it isn't one, or what the log refused.
  mutating func take(_ position: Position, _ message: ModuleMessage) async throws {
    switch message {
    case .acknowledge(position.rawValue, let proposals):
      guard position > standing.position else {
        tally.again += 1
        return
      }
      guard proposals.count <= ModuleLimits.proposals else { throw ModuleProblem.floods(position) }
      // Those before were decided in a run that didn't come to the end of this event.
      for (index, proposal) in proposals.enumerated().dropFirst(standing.done) {
        try await put(proposal, at: position, done: index + 1)
      }
      progress.moved(to: position)
      tally.events += 1
      tally.position = position
    case .fail: throw ModuleProblem.fails(position)
    default: throw ModuleProblem.outOfTurn(position)
    }
  }

  /// Puts a proposal to the rules; where they allow it, it is recorded with how far the module has come.
  private mutating func put(_ proposed: ModuleProposal, at position: Position, done: Int) async throws {
    var next = standing
    next.done = done
    switch try await decide(proposed, cause: position, next) {
    case .recorded: tally.accepted += 1
    case .waiting: tally.waiting += 1
    case .refused(let reason): tally.refuse(done, at: position, reason)
    }
  }

  /// Decides on a proposal, and records it with a standing or, where it is refused, nothing.
  ///
  /// - Parameters:
  ///   - proposed: what the module proposes.
  ///   - cause: the event that led to it; nil where it comes from outside.
  ///   - next: where the module then stands.
  ///   - once: what makes it happen once, for ever.
  /// - Returns: what became of it.
  /// - Throws: what the log and the keys refused.
  mutating func decide(
    _ proposed: ModuleProposal, cause: Position?, _ next: ModuleStanding, once: Subject? = nil
  ) async throws -> ModuleDecision {
    do {
      let (caseID, proposal) = try permission.proposal(proposed, manifest, causedBy: cause)
      try checkCounty(of: caseID)
      let (tracking, fence) = progress.recording(next)
      let grounds = Recording(cause: cause, once: once, tracking: tracking, fence: fence)
      let receipt = try await desk.record(proposal, of: caseID, with: grounds).receipt
      progress.recorded(next)
      return proposal.event.type == .proposalMade ? .waiting(receipt.first) : .recorded(receipt.first)
    } catch let refusal as ModuleRefusal {
      return .refused(refusal.text)
    } catch let refusal as Refusal {
      return .refused(refusal.problem.message)
    } catch let fault as PayloadFault {
      return .refused(fault.problem.message)
    } catch let error as CaseLookupError {
      return .refused(error.problem.message)
    }
  }

  /// A case belongs to the county in which it was opened.
  private func checkCounty(of caseID: String) throws {
    let reader = try log.actingReader()
    guard let first = try reader.entries(of: try CaseReader.subject(of: caseID)).first else { return }
    guard first.office.description.hasPrefix(manifest.county) else { throw ModuleRefusal.county }
  }
}
