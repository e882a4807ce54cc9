import EventLog
import Foundation
import Rolls
public import Wording

extension LedgerInspection {
  /// What is wrong beside the records.
  public enum Finding: Hashable, Sendable {
    /// The stored rows of the projection of this name aren't those of their digest.
    case rows(of: String)
    /// What is wrong with the last signed checkpoint.
    case checkpoint(Text)
    /// What is wrong with the log of who read what.
    case accessLog(Text)
  }

  /// What is wrong with the projections' stored rows: those that don't come to their own digest any more.
  ///
  /// Rows of another version are left out, since they are built anew before they answer.
  func projectionProblems(_ log: EventLog) throws -> [Finding] {
    guard FileManager.default.fileExists(atPath: ledger.directory + "/views.mdb"),
      let views = try? ledger.open(sharing: log).storedViews
    else { return [] }
    return Views.projections.filter { !isSound($0, in: views) }.map { .rows(of: $0.name) }
  }

  private func isSound(_ projection: any Projection.Type, in views: Views) -> Bool {
    // Another process may bring the rows forward meanwhile; then they are looked at again.
    for _ in 0..<10 {
      guard let before = try? views.status(of: projection), before.standing != .outdated else {
        return (try? views.status(of: projection)) != nil
      }
      guard let computed = try? views.recomputedDigest(of: projection) else { return false }
      if computed == before.digest { return true }
      guard let after = try? views.status(of: projection), after.position != before.position else { return false }
    }
    return true
  }
}
