/// A set of phases, as the procedure's table names them.
public struct PhaseSet: OptionSet, Hashable, Sendable {
  /// One bit for each phase, by its number.
  public let rawValue: UInt32

  /// Makes a set from its bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Makes a set of the phases given.
  public init(_ phases: CasePhase...) {
    rawValue = phases.reduce(0) { $0 | 1 << UInt32($1.rawValue) }
  }

  /// Whether the phase is in the set.
  public func contains(_ phase: CasePhase) -> Bool { rawValue & (1 << UInt32(phase.rawValue)) != 0 }

  /// The phases of the set, in the order of the procedure.
  public var phases: [CasePhase] { CasePhase.allCases.filter(contains) }

  /// Before acceptance (受理前).
  public static let intake = PhaseSet(.submitted, .supplementing)
  /// Where the township finds facts (调查核实).
  public static let verifying = PhaseSet(.investigating, .assessed, .reinvestigating)
  /// On the rolls (在保).
  public static let enrolled = PhaseSet(.active, .gradualExit, .exitDecided)
  /// From acceptance to the county's decision (受理后、确认前).
  public static let deciding = PhaseSet(
    .investigating, .assessed, .opined, .onNotice, .reinvestigating, .noticed, .countyReview)
  /// Any phase before enrolment in which the procedure runs (在办).
  public static let pending = intake.union(deciding)
  /// Every phase of a case that has been opened.
  public static let opened = pending.union(enrolled).union(PhaseSet(.exited, .refused, .closed))
}
