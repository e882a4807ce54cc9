public import CaseEvents
public import EventEnvelope

/// The modules of a ledger: which are installed, as what (模块登记).
public struct ModuleRegister: Hashable, Sendable {
  /// The installed modules by name.
  public internal(set) var installed: [String: ModuleInstallation] = [:]
  /// The events that persons have passed over, by the module's name: it never sees them.
  public internal(set) var skipped: [String: Set<Position>] = [:]

  /// The register before any event.
  public init() {}

  /// The thread on which all of its events lie, beside that of each module.
  public static let subject = "register/modules"

  /// The register that the events add up to.
  public static func folded(_ entries: some Sequence<LedgerEntry>) -> ModuleRegister {
    entries.reduce(into: ModuleRegister()) { $0.apply($1) }
  }

}
