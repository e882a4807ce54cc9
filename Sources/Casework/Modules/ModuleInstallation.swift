public import CaseEvents
public import EventEnvelope

/// What a module was installed as: what it sees, and what it may do (模块安装).
public struct ModuleInstallation: Hashable, Sendable {
  /// Its name.
  public let module: String
  /// Its version.
  public let version: String
  /// The administrative code of the offices whose events it sees.
  public let scope: String
  /// The events that it sees; names that the catalogue doesn't know are left out.
  public let types: Set<EventType>
  /// The events that it may propose.
  public let mayPropose: Set<EventType>
  /// The sealed fields that it may read.
  public let sealed: [SealedGrant]
  /// The digest of its files.
  public let programSHA256: String
  /// The policy pack that was published for it; nil where it has none.
  public let pack: String?
  /// The rule steps that it brings.
  public let steps: [RuleStepBrought]
  /// The event that installed it.
  public let position: Position

  private let payload: ModuleInstalled

  /// Whether another installation would change nothing.
  public func isSame(as other: ModuleInstalled) -> Bool { payload == other }

  init(_ payload: ModuleInstalled, at position: Position) {
    self.payload = payload
    module = payload.module
    version = payload.version
    scope = payload.scope
    types = Set(payload.types.compactMap { EventType(name: $0) })
    mayPropose = Set(payload.mayPropose.compactMap { EventType(name: $0) })
    sealed = payload.sealed
    programSHA256 = payload.programSha256
    pack = payload.hasPack ? payload.pack : nil
    steps = payload.steps
    self.position = position
  }
}
