/// A module in a test: given events, when an event comes, then it proposes this.
///
///     var trial = ModuleTrial<Visits>()
///     trial.given(visit, visit)
///     #expect(trial.when(visit).isEmpty)
///     #expect(trial.state["visits"] == 3)
public struct ModuleTrial<Module: CountyModule> {
  private var session: ModuleSession<Module>
  /// The module's folder.
  public let folder: ModuleFolder
  private var last: UInt64 = 0

  /// Begins before the first event.
  ///
  /// - Parameter files: what is in the module's folder, by path.
  public init(files: [String: [UInt8]] = [:]) {
    folder = ModuleFolder(files: files)
    session = ModuleSession(folder: folder)
  }

  /// What the module keeps.
  public var state: ModuleState { session.state }

  /// Events that have been.
  public mutating func given(_ events: JSONValue...) {
    for event in events { _ = when(event) }
  }

  /// An event comes.
  ///
  /// - Returns: what the module proposes; nil where it can't deal with the event.
  public mutating func when(_ event: JSONValue) -> [ModuleProposal]? {
    last += 1
    guard
      case .acknowledge(_, let proposals)? = session.take(.event(ModuleEvent(position: last, event), again: false))
        .first
    else { return nil }
    return proposals
  }

  /// The module is asked what has come from outside.
  ///
  /// - Returns: what it offers; nil where it can't collect.
  public mutating func collect() -> [ModuleOffer]? {
    guard case .collected(let offers)? = session.take(.collect).first else { return nil }
    return offers
  }

  /// The module learns what became of an offer.
  ///
  /// - Returns: whether it could tidy up.
  @discardableResult public mutating func decided(_ key: String, _ outcome: OfferDecision.Outcome) -> Bool {
    session.take(.decided(OfferDecision(key: key, outcome))).isEmpty
  }

  /// A question comes.
  ///
  /// - Returns: the answer; nil where the module has none.
  public mutating func ask(_ question: JSONValue) -> JSONValue? {
    guard case .answer(_, let answer)? = session.take(.query(id: "1", question: question)).first else { return nil }
    return answer
  }
}
