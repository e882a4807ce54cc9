public import CaseEvents
public import EventEnvelope

/// What a case's events say of a household, as far as an assessment reads it, and where they say it (核算依据事实).
///
/// A declaration replaces the one before it. What is recorded counts at once, as it does for ``CaseState``.
public struct CaseFacts: Sendable {
  /// A payload with its place.
  struct Found<Payload: Sendable>: Sendable {
    let payload: Payload
    let position: Position
  }

  /// A member and the event that declares them.
  struct DeclaredMember: Sendable {
    let member: Member
    let position: Position
  }

  /// The case.
  public let caseID: String
  var application: Found<ApplicationSubmitted>?
  var office: Office?
  var household: Found<HouseholdDeclared>?
  /// Those who are members now, in the order declared.
  var members: [DeclaredMember] = []
  /// The events that changed the members since the declaration.
  var changes: [Position] = []
  var income: Found<IncomeDeclared>?
  var expenses: Found<ExpenseDeclared>?
  var assets: Found<AssetDeclared>?
  var selfCare: [String: Found<SelfCareAssessed>] = [:]
  var capacities: [String: Found<LabourCapacityAssessed>] = [:]
  /// The latest outcome of every hit.
  var outcomes: [String: Found<HitOutcome>] = [:]
  /// Of what each hit tells, as a class of data.
  var hitClasses: [String: Found<String>] = [:]
  /// Corrections, with what each corrects.
  var corrections: [(position: Position, target: Position)] = []

  /// Reads a case's events.
  ///
  /// - Parameters:
  ///   - caseID: the identifier of the case, as after the slash in `case/…`.
  ///   - recorded: its events as they were recorded, oldest first, corrections not applied: those in effect are found
  ///     among them.
  public init(_ caseID: String, recorded: [LedgerEntry]) {
    self.init(caseID, corrected: Corrections.applied(to: recorded).entries)
  }

  /// Reads a case's events to which the corrections among them were applied.
  public init(_ caseID: String, corrected: [LedgerEntry]) {
    self.caseID = caseID
    for entry in corrected { take(entry) }
  }

  /// The code of the office that the application was handed to; nil while there is none.
  public var officeCode: String? { office?.description }

  /// The positions of the events that the facts rest on, ascending: reading only these gives the same facts.
  public var positions: [Position] {
    var read: Set<Position> = Set(changes)
    read.formUnion(members.lazy.map(\.position))
    read.formUnion(
      [application?.position, household?.position, income?.position, expenses?.position, assets?.position]
        .compactMap(\.self))
    for person in members.lazy.map(\.member.person) {
      read.formUnion([selfCare[person]?.position, capacities[person]?.position].compactMap(\.self))
    }
    for (hit, outcome) in outcomes where outcome.payload == .true {
      read.insert(outcome.position)
      if let answered = hitClasses[hit]?.position { read.insert(answered) }
    }
    // In ascending order, so that a correction is found before the one that corrects it.
    for correction in corrections where read.contains(correction.target) { read.insert(correction.position) }
    return read.sorted()
  }
}
