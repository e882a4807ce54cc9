public import CaseEvents
public import CaseLog
public import CountyHost
public import CountyKit
import EventEnvelope
import Wording

/// Feeds a module that isn't installed its county's events, to the end of the ledger.
public struct ModuleTrial: Sendable {
  private let cases: CaseLog
  private let permission: ModulePermission
  private let builtIn: BuiltInModules

  /// Works on a log of cases.
  ///
  /// - Parameters:
  ///   - cases: the log.
  ///   - county: the digits that the offices of its events, and of its proposals, begin with.
  ///   - mayPropose: the types that it may propose.
  ///   - builtIn: whose rule steps packs may name.
  public init(_ cases: CaseLog, county: String, mayPropose: Set<EventType>, builtIn: BuiltInModules) {
    self.cases = cases
    self.builtIn = builtIn
    permission = ModulePermission(county: county, types: mayPropose)
  }

  /// Runs it; it goes on from where it stands, which is recorded with what it proposes.
  ///
  /// - Parameter process: the module.
  /// - Returns: what it says it is, and what it came to.
  /// - Throws: ``Problem`` where it may not be run or fails; what the log refused.
  public func run(_ process: ModuleProcess) async throws -> (manifest: ModuleManifest, tally: ModuleTally) {
    let (cases, permission, builtIn) = (cases, permission, builtIn)
    do {
      return try await process.run { talk in
        let (manifest, own) = try await ModuleConformance.greet(talk)
        if let refusal = permission.refusal(of: manifest) {
          try await talk.say(.refuse(reason: refusal.english))
          throw ModuleProblem.refused(refusal)
        }
        let proposing = try ModuleProposing(cases.log, CaseDesk(cases, executingWith: builtIn), permission, manifest)
        var feed = try ModuleFeed(cases.log, ModuleEventReader(), proposing, manifest, from: Position(own))
        try await feed.begin(talk)
        _ = try await feed.catchUp(talk)
        try await feed.settle(talk)
        _ = try await feed.collect(talk)
        try await talk.say(.shutdown)
        return (manifest, feed.tally)
      }.result
    } catch let fault as ConversationFault {
      throw ModuleProblem.conversation(fault.text)
    }
  }
}
