import CaseEvents
import EventEnvelope
public import EventLog

/// The events that command the program: it acts on them itself, or lets people act by them (指令性事件).
enum CommandingEvents {
  /// Their types: who may act, by which packs and calendars, what is held or erased, which modules run, what a rollback or
  /// an import came to.
  static let types = Set(
    [
      EventType.founderPosted, .staffPosted, .staffTransferred, .staffCertified, .certificationLapsed, .policyPublished,
      .policySuperseded, .calendarPublished, .legalHoldPlaced, .legalHoldLifted, .personErased, .moduleInstalled,
      .moduleRetired, .moduleResumed, .moduleEventSkipped, .proposalDecided, .rollbackAccepted, .importEnded,
      .importAdopted,
    ].map(\.rawValue))
}

/// Which events a reader tells of.
struct ToldEvents {
  /// What may command the program; nil where everything is told.
  var commands: Provenance?

  /// Whether an event is told.
  func includes(_ type: UInt16, at position: Position) -> Bool {
    guard let commands, CommandingEvents.types.contains(type) else { return true }
    return commands.mayCommand(position)
  }

  /// Those of some events that are told.
  func of<Event>(_ events: [Event], _ place: (Event) -> (UInt16, Position)) -> [Event] {
    guard commands != nil else { return events }
    return events.filter { event in
      let (type, position) = place(event)
      return includes(type, at: position)
    }
  }
}

extension EventLog {
  /// The ledger as it stands now, for whoever acts on it: what was decided elsewhere commands nothing until it is adopted.
  ///
  /// - Throws: what the log refuses.
  public func actingReader() throws -> CaseReader { try CaseReader(acting: snapshot()) }
}
