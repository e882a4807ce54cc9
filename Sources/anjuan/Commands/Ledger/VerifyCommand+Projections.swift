import EventLog
import Foundation
import Rolls
import Wording

extension VerifyCommand {
  /// What is wrong with the projections' stored rows: those that don't come to their own digest any more.
  ///
  /// Rows of another version are left out, since they are built anew before they answer.
  func projectionProblems(_ log: EventLog) throws -> [Text] {
    guard FileManager.default.fileExists(atPath: ledger.directory + "/views.mdb"),
      let views = try? ledger.open(sharing: log).storedViews
    else { return [] }
    return Views.projections.filter { !isSound($0, in: views) }.map { projection in
      Text(
        "projection \(projection.name): its rows aren't those of its digest; run anjuan projection rebuild \(projection.name)",
        "投影 \(projection.name)：存储内容与其摘要不符，请运行 anjuan projection rebuild \(projection.name)")
    }
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
