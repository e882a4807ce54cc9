public import EventEnvelope

/// What the township found out on the spot (调查核实).
public struct Investigation: Hashable, Sendable {
  /// Staff who visited the household in this procedure, each once.
  public internal(set) var investigators: [String] = []
  /// The last home visit (入户调查); nil while there is none.
  public internal(set) var visitedAt: Position?
  /// The day of the first step of the investigation; nil while none was taken.
  public internal(set) var startedOn: CivilDate?
  /// The last democratic review (民主评议); nil while there is none.
  public internal(set) var reviewedAt: Position?
}
