public import EventLog

/// A log of the catalogue's events: read, decide, and append if nothing changed meanwhile.
public struct CaseLog: Sendable {
  /// How often events are sealed anew while erasures come between: for two seconds.
  private static let sealings = 40
  private static let pause = Duration.milliseconds(50)

  /// The events.
  public let log: EventLog
  private let sealing: any EventSealing

  /// Opens who people are, for rules that compare them; nil where there are no keys.
  public var opening: (any IdentityOpening)? { sealing.opening }

  /// Takes an open log.
  ///
  /// - Parameters:
  ///   - log: the events.
  ///   - sealing: seals the fields that may not stand in clear.
  public init(_ log: EventLog, sealing: any EventSealing) {
    self.log = log
    self.sealing = sealing
  }

  /// The ledger as it stands now, for decisions.
  ///
  /// - Throws: what the log refuses.
  public func reader() throws -> CaseReader { try log.actingReader() }

  /// Has something decided and records it; where the ledger changed under the decision, it is decided anew.
  ///
  /// - Parameters:
  ///   - attempts: how often it is decided at most, 1 or more.
  ///   - decide: decides on what the reader says, and names the condition under which that still holds.
  /// - Returns: the answer of the decision that counted.
  /// - Throws: what `decide` throws, and what the keys or the log refuse: `conflict` or `logMoved` after the last attempt.
  public func record<Answer>(
    attempts: Int = 5, _ decide: (borrowing CaseReader) throws -> Decision<Answer>
  ) async throws -> Answer {
    var (decided, sealed) = (0, 0)
    while true {
      switch try decide(try reader()) {
      case .nothing(let answer): return answer
      case .record(let drafts, let condition, let tracking, let answer):
        do {
          let events = try sealing.sealed(drafts)
          return answer(try await log.append(events, if: condition, tracking: tracking))
        } catch EventLogError.refused(_, .payloadUnfinished) where sealed < Self.sealings {
          sealed += 1
          try await Task.sleep(for: Self.pause)
        } catch let error as EventLogError where error.isChangeMeanwhile {
          decided += 1
          guard decided < attempts else { throw error }
        }
      }
    }
  }
}

extension EventLogError {
  /// Whether the ledger has changed under a decision.
  fileprivate var isChangeMeanwhile: Bool {
    switch self {
    case .conflict, .logMoved: true
    default: false
    }
  }
}

/// What a decision comes to.
public enum Decision<Answer> {
  /// These events are recorded together if the condition still holds, the tracking with them; the answer follows from
  /// where they stand.
  case record([EventDraft], if: Condition, tracking: Tracking? = nil, answer: (Receipt) -> Answer)
  /// Nothing is recorded.
  case nothing(Answer)
}

/// Seals what could tell who a person is, as the step between a decision and its record.
public protocol EventSealing: Sendable {
  /// What the log takes: the drafts' events in their order, with a sealing for every field in clear.
  ///
  /// Where an erasure comes between, the log refuses the events as unfinished, and they are sealed anew.
  ///
  /// - Throws: what the keys refuse.
  func sealed(_ drafts: [EventDraft]) throws -> [NewEvent]

  /// Opens what was sealed, for rules that compare who people are; nil where there are no keys.
  var opening: (any IdentityOpening)? { get }
}

extension EventSealing {
  /// None, unless it says otherwise.
  public var opening: (any IdentityOpening)? { nil }
}
