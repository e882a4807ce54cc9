import CaseEvents
public import CaseLog
import Casework
public import EventEnvelope
import EventLog
import SwiftProtobuf

/// Names the first two persons who may act in a new ledger: they post and certify everybody else.
public struct FounderDesk: Sendable {
  private let cases: CaseLog

  /// Works on a log of cases.
  public init(_ cases: CaseLog) { self.cases = cases }

  /// Records the founders, in the office of the ledger's first code.
  ///
  /// - Parameters:
  ///   - founders: who.
  ///   - since: the first day of their posts; nil for today.
  /// - Throws: `Refusal` where anything was recorded before, or what the log refused.
  public func post(_ founders: [Subject], since: CivilDate?) async throws {
    let code = cases.log.manifest.scope.codes[0]
    guard let office = cases.log.manifest.scope.offices.first, let actor = Subject("system/init") else {
      throw EventLogError.manifestDamaged
    }
    for founder in founders {
      let payload = FounderPosted.with {
        $0.staff = String(founder.id)
        $0.role = code.utf8.count <= 4 ? .city : .county
        $0.office = office.description
        $0.fromOn = (since ?? .today).description
      }
      _ = try await RecordDesk(cases).record(
        Acting(actor, of: office).proposal(.founderPosted(payload)), of: founder, with: Recording())
    }
  }
}

extension Scope {
  /// The offices that its codes are of.
  var offices: [Office] { codes.compactMap { Office($0 + String(repeating: "0", count: max(0, 12 - $0.utf8.count))) } }
}
