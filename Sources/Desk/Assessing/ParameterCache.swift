public import Entitlement
import EventEnvelope
import Synchronization

/// Parameters by the packs that lie over each other: a batch merges each combination once.
public final class ParameterCache: Sendable {
  private let library: PolicyLibrary
  private let known = Mutex<[[String]: Parameters]>([:])

  /// Makes a cache over packs.
  public init(_ library: PolicyLibrary) { self.library = library }

  /// What the rules are computed with for a county on a day.
  ///
  /// - Throws: a fault where no pack is in force, or the packs together lack a parameter.
  func parameters(for county: String, on day: CivilDate) throws(PolicyFault) -> Parameters {
    let packs = library.packs(for: county, on: day).map(\.id)
    if let parameters = known.withLock({ $0[packs] }) { return parameters }
    let parameters = try library.parameters(for: county, on: day)
    known.withLock { $0[packs] = parameters }
    return parameters
  }
}
