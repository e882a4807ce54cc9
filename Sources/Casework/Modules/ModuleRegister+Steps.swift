public import CaseEvents
import EventEnvelope
import Instruments
import Wording

extension ModuleRegister: StepRecord {
  /// Who acts.
  public typealias Context = RecordContext

  /// The events that the proposal makes for the modules of a ledger: only the one proposed.
  ///
  /// No certificate is needed: no case is handled. Whoever decides on what a module proposes needs one.
  ///
  /// - Parameters:
  ///   - proposal: an installation, or another word about a module.
  ///   - context: the acting member of staff.
  /// - Returns: the event proposed.
  /// - Throws: ``Refusal`` naming the first guard that stands against it.
  public func decide(_ proposal: Proposal, in context: RecordContext) throws(Refusal) -> [CaseEvent] {
    try check(proposal, in: context)
    return [proposal.event]
  }
}

// MARK: Guards

extension Guard {
  /// 模块.
  public static let moduleKnown = Guard(
    "moduleKnown", Instrument.ledger.whole, title: Text("no such module is installed", "未安装该模块"),
    remedy: Text("install the module", "请先安装模块"))

  /// 模块范围.
  public static let moduleScope = Guard(
    "moduleScope", Instrument.ledger.whole,
    title: Text("the module would see more than the office's own area", "模块范围超出单位辖区"),
    remedy: Text("install it for one's own area", "在辖区内安装"))

  /// 事件类型.
  public static let moduleTypes = Guard(
    "moduleTypes", Instrument.ledger.whole,
    title: Text("the module asks for an event that isn't in the catalogue", "模块要求目录之外的事件类型"),
    remedy: Text("mend the module's manifest", "更正模块清单"))
}

extension ModuleRegister {
  fileprivate static let actors = ActorSet(.county, .city)

  fileprivate func checkInstalled(_ module: String, _ attempt: Attempt<RecordContext>) throws(Refusal) {
    guard let installation = installed[module] else { throw attempt.refusal(.moduleKnown, [.code(module)]) }
    try checkScope(installation.scope, attempt)
  }

  /// A county's modules are the county's own affair; a city may have them for its counties.
  fileprivate func checkScope(_ scope: String, _ attempt: Attempt<RecordContext>) throws(Refusal) {
    guard let posting = attempt.context.actor.posting(on: attempt.day) else { return }
    let area = posting.office.description.prefix(posting.role == .city ? 4 : 6)
    try attempt.require(.moduleScope, scope.hasPrefix(area), [.code(scope)])
  }
}

// MARK: Events

extension ModuleInstalled: RecordStep {
  /// By the county or the city.
  public static let recordRule = RecordRule(
    actors: ModuleRegister.actors, isCertificateNeeded: false, guards: [.moduleScope, .moduleTypes])

  /// Within the area, with events that the catalogue knows.
  public func check(_ record: ModuleRegister, _ attempt: Attempt<RecordContext>) throws(Refusal) {
    try record.checkScope(scope, attempt)
    let unknown = (types + mayPropose).first { EventType(name: $0) == nil }
    try attempt.require(.moduleTypes, unknown == nil, unknown.map { [.code($0)] } ?? [])
  }

  /// Keeps what it was installed as.
  public func apply(to record: inout ModuleRegister, by entry: EntryHead) {
    record.installed[module] = ModuleInstallation(self, at: entry.position)
  }
}

extension ModuleRetired: RecordStep {
  /// By the county or the city.
  public static let recordRule = RecordRule(
    actors: ModuleRegister.actors, isCertificateNeeded: false, guards: [.moduleKnown, .moduleScope])

  /// One that is installed.
  public func check(_ record: ModuleRegister, _ attempt: Attempt<RecordContext>) throws(Refusal) {
    try record.checkInstalled(module, attempt)
  }

  /// Takes it out.
  public func apply(to record: inout ModuleRegister, by entry: EntryHead) { record.installed[module] = nil }
}

extension ModuleResumed: RecordStep {
  /// By the county or the city.
  public static let recordRule = RecordRule(
    actors: ModuleRegister.actors, isCertificateNeeded: false, guards: [.moduleKnown, .moduleScope])

  /// One that is installed.
  public func check(_ record: ModuleRegister, _ attempt: Attempt<RecordContext>) throws(Refusal) {
    try record.checkInstalled(module, attempt)
  }

  /// Nothing: whoever runs the module reads it.
  public func apply(to record: inout ModuleRegister, by entry: EntryHead) {}
}

extension ModuleEventSkipped: RecordStep {
  /// By the county or the city.
  public static let recordRule = RecordRule(
    actors: ModuleRegister.actors, isCertificateNeeded: false, guards: [.moduleKnown, .moduleScope])

  /// One that is installed.
  public func check(_ record: ModuleRegister, _ attempt: Attempt<RecordContext>) throws(Refusal) {
    try record.checkInstalled(module, attempt)
  }

  /// Keeps the event that it never sees.
  public func apply(to record: inout ModuleRegister, by entry: EntryHead) {
    record.skipped[module, default: []].insert(Position(skippedPosition))
  }
}
