internal import Glibc

/// A county's module (县级模块): sees its county's events, one after the other, and may propose others.
///
///     @main struct Visits: CountyModule {
///       static let manifest = ModuleManifest(
///         id: "visits", version: "1.0.0", title: "counts visits", county: "431026", types: ["HomeVisited"])
///
///       mutating func handle(_ event: ModuleEvent, _ state: inout ModuleState) -> [ModuleProposal] {
///         state.count("visits")
///         return []
///       }
///     }
///
/// The same events must lead to the same state and the same proposals: no clock, no randomness.
public protocol CountyModule: Sendable {
  /// What it is and what it wants.
  static var manifest: ModuleManifest { get }

  /// Makes it as it is before the first event.
  init()

  /// Takes an event.
  ///
  /// - Parameters:
  ///   - event: the event.
  ///   - state: what the module keeps.
  /// - Returns: what it proposes; at most ``ModuleLimits/proposals``.
  /// - Throws: where it can't deal with the event: `state` is then as before, and the event comes again.
  mutating func handle(_ event: ModuleEvent, _ state: inout ModuleState) throws -> [ModuleProposal]

  /// Looks for what has come from outside the stream, such as a form in its folder; asked of those whose manifest
  /// collects.
  ///
  /// What is there must stay there until ``decided(_:in:)`` comes: it is offered again after a crash, and what was
  /// recorded before gets the same decision again.
  ///
  /// - Parameters:
  ///   - state: what the module keeps.
  ///   - folder: the module's own folder.
  /// - Returns: the offers, in an order that is the same each time. Of many the first ``ModuleLimits/offers`` are taken,
  ///   the others the next time.
  /// - Throws: where it can't: nothing is offered then.
  mutating func collect(_ state: ModuleState, in folder: ModuleFolder) throws -> [ModuleOffer]

  /// Learns what became of an offer, and tidies up after it.
  ///
  /// - Throws: where it can't tidy up: the offer may come again.
  mutating func decided(_ decision: OfferDecision, in folder: ModuleFolder) throws

  /// Answers a question from what it keeps; changes nothing.
  ///
  /// - Throws: where it can't.
  func answer(_ question: JSONValue, _ state: ModuleState) throws -> JSONValue
}

extension CountyModule {
  /// Nothing.
  public mutating func collect(_ state: ModuleState, in folder: ModuleFolder) throws -> [ModuleOffer] { [] }

  /// Does nothing.
  public mutating func decided(_ decision: OfferDecision, in folder: ModuleFolder) throws {}

  /// The value of `{"key": …}`, or all keys for `{}`.
  public func answer(_ question: JSONValue, _ state: ModuleState) throws -> JSONValue {
    guard let key = question["key"]?.text else { return .list(state.keys().map(JSONValue.text)) }
    return state[key] ?? .null
  }

  /// Speaks the protocol on standard input and output until it is told to end.
  public static func main() {
    var carrier = StandardCarrier<Self>()
    exit(carrier.run())
  }
}
