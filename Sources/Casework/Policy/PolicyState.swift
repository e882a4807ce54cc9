public import CaseEvents
public import Entitlement
public import EventEnvelope
import Wording

/// The policy packs of a ledger: what is in force where, and when (政策状态).
public struct PolicyState: Hashable, Sendable {
  /// A published pack.
  public struct Pack: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// The administrative code that it is for.
    public let scope: String
    /// The first day in force.
    public let from: CivilDate
    /// The last day in force, as published; nil where none was set.
    public let to: CivilDate?
    /// The last day in force: as published, or an earlier one on which it was superseded; nil while none is set.
    public internal(set) var until: CivilDate?
    /// What it is about.
    public let subject: PolicySubject
    /// The digest of its canonical form.
    public let sha256: String
    /// Its canonical form; nil where it was published without.
    public let canonical: String?
    /// When the ledger learnt it.
    public let publishedAt: Instant
    /// When it was superseded, oldest first: what its last day is depends on what is known.
    public internal(set) var ends: [ProcedurePack.End] = []

    /// What it says; a fault that names it where this program can't read it.
    public var content: Result<PolicyPack, PolicyFault> {
      guard let canonical else {
        return .failure(
          PolicyFault(
            "", Text("was published without its canonical form", "发布时未附规范形式"), in: name, cause: .unreadable))
      }
      return Result { () throws(PolicyFault) in try PolicyPack(canonical: canonical) }
        .mapError { $0.published(as: name) }
    }

    /// Whether it is in force on the day.
    public func isInForce(on day: CivilDate) -> Bool {
      guard let until else { return from <= day }
      return from <= day && day <= until
    }
  }

  /// The published packs, in the order published.
  public internal(set) var packs: [Pack] = []

  /// The state before any event.
  public init() {}

  /// The state that the policy events add up to.
  public static func folded(_ entries: some Sequence<LedgerEntry>) -> PolicyState {
    entries.reduce(into: PolicyState()) { $0.apply($1) }
  }

  /// The packs about the procedure of an office, in the order published, in force or not.
  public func procedures(of office: Office) -> [Pack] {
    let code = office.description
    return packs.filter { $0.subject == .procedure && code.utf8.starts(with: $0.scope.utf8) }
  }

  /// The pack of that name; nil where none was published.
  public func pack(named name: String) -> Pack? { packs.last { $0.name == name } }

  /// Whether the office's policy on the day has that name and digest.
  ///
  /// Where several packs lie over each other there, the name is the most specific one's, and the digest is of what they
  /// come to together.
  public func isInForce(_ name: String, sha256: String, for office: Office, on day: CivilDate) -> Bool {
    let code = office.description
    let inForce = packs.filter { $0.subject == .accounting && $0.isInForce(on: day) && code.hasPrefix($0.scope) }
    if inForce.count == 1 || inForce.allSatisfy({ $0.canonical == nil }) {
      return inForce.contains { $0.name == name && $0.sha256 == sha256 }
    }
    do throws(PolicyFault) {
      let inForce = try PolicyLibrary(published: self).digest(for: code, on: day)
      return inForce.pack == name && inForce.digest == "sha256:" + sha256
    } catch {
      return false
    }
  }
}

extension PolicyFault {
  /// The same of a pack that a ledger has published: nobody looks at its text, so no place is told.
  func published(as name: String) -> PolicyFault {
    var fault = self
    (fault.pack, fault.place, fault.cause) = (name, nil, .unreadable)
    return fault
  }
}
