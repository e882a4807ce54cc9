public import CaseEvents
import EventEnvelope

/// The modules of a ledger: which are installed, as what (模块登记).
public struct ModuleRegister: Hashable, Sendable {
  /// The installed modules by name.
  public private(set) var installed: [String: ModuleInstallation] = [:]
  /// The latest word of a person to a parked module, by its name: with which event it is to go on.
  public private(set) var words: [String: ParkingWord] = [:]

  /// The register before any event.
  public init() {}

  /// The types of the events that make it.
  public static let types: [EventType] = [.moduleInstalled, .moduleRetired, .moduleResumed, .moduleEventSkipped]

  /// The register that the events add up to.
  public static func folded(_ entries: some Sequence<LedgerEntry>) -> ModuleRegister {
    entries.reduce(into: ModuleRegister()) { $0.apply($1) }
  }

  /// Takes an event into the register; total.
  public mutating func apply(_ entry: LedgerEntry) {
    switch entry.event {
    case .moduleInstalled(let payload):
      installed[payload.module] = ModuleInstallation(payload, at: entry.position)
    case .moduleRetired(let payload): installed[payload.module] = nil
    case .moduleResumed(let payload):
      words[payload.module] = ParkingWord(at: entry.position, event: Position(payload.atPosition), isSkipped: false)
    case .moduleEventSkipped(let payload):
      words[payload.module] = ParkingWord(at: entry.position, event: Position(payload.skippedPosition), isSkipped: true)
    default: break
    }
  }
}
