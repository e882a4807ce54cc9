public import EventEnvelope
public import Wording

/// What a run of a module came to.
public struct ModuleTally: Sendable {
  /// Events that it was done with.
  public internal(set) var events = 0
  /// Events that came again, for what it keeps.
  public internal(set) var again = 0
  /// Proposals that became events.
  public internal(set) var accepted = 0
  /// Proposals that a member of staff has to decide on.
  public internal(set) var waiting = 0
  /// Proposals that the rules, or what the module may do, stood against.
  public internal(set) var refused = 0
  /// The first of those, and why; never what stood in them.
  public private(set) var refusals: [(position: Position, number: Int, reason: Text)] = []
  /// Where it stands.
  public internal(set) var position = Position.origin

  private static let shown = 10

  /// Counts an offer that was refused; the module is told why.
  mutating func refuseOffer() { refused += 1 }

  /// Counts a proposal that was refused.
  mutating func refuse(_ number: Int, at position: Position, _ reason: Text) {
    refused += 1
    if refusals.count < Self.shown { refusals.append((position, number, reason)) }
  }
}
