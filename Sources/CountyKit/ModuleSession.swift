/// A module's side of the conversation: a message in, messages out; no input, no output.
public struct ModuleSession<Module: CountyModule>: Sendable {
  private var module = Module()
  /// What the module keeps.
  public private(set) var state: ModuleState

  private let folder: ModuleFolder

  /// Begins with what was kept.
  ///
  /// - Parameters:
  ///   - state: what was kept.
  ///   - folder: the module's own folder; an empty one in memory if not given.
  public init(state: ModuleState = ModuleState(), folder: ModuleFolder = ModuleFolder()) {
    (self.state, self.folder) = (state, folder)
  }

  /// What comes first.
  public var hello: ModuleMessage {
    .hello(protocolVersion: ModuleLimits.protocolVersion, Module.manifest, position: state.position)
  }

  /// Takes a message.
  ///
  /// - Returns: what to say.
  public mutating func take(_ message: HostMessage) -> [ModuleMessage] {
    switch message {
    case .accept, .refuse, .shutdown: []
    case .event(let event, let again): [take(event, again: again)]
    case .query(let id, let question): [answer(id, question)]
    case .collect: collect()
    case .decided(let decision): decided(decision)
    case .drain: [.drained(position: state.position)]
    }
  }

  /// Takes an event.
  ///
  /// - Parameters:
  ///   - event: the event.
  ///   - again: whether its proposals were taken before.
  /// - Returns: what to say.
  public mutating func take(_ event: ModuleEvent, again: Bool) -> ModuleMessage {
    // What is in the state already is only acknowledged: nothing is counted or proposed twice.
    guard event.position > state.position else { return .acknowledge(position: event.position, []) }
    let before = module
    state.begin()
    do {
      let proposals = try module.handle(event, &state)
      guard proposals.count <= ModuleLimits.proposals else {
        module = before
        state.undo()
        return .fail(position: event.position, reason: "more than \(ModuleLimits.proposals) proposals")
      }
      state.position = event.position
      return .acknowledge(position: event.position, again ? [] : proposals)
    } catch {
      module = before
      state.undo()
      // The kind of error and no more: its text might hold a datum of a person.
      return .fail(position: event.position, reason: "\(type(of: error))")
    }
  }

  private mutating func collect() -> [ModuleMessage] {
    var changed = module
    do {
      let offers = try changed.collect(state, in: folder)
      module = changed
      return Self.said(offers)
    } catch {
      return [.log("collect: \(type(of: error))"), .collected([])]
    }
  }

  /// As many as may be said at once; the others are offered the next time.
  private static func said(_ offers: [ModuleOffer]) -> [ModuleMessage] {
    let longest = ModuleLimits.lineBytes - 1_024
    var (fitting, room): ([ModuleOffer], Int) = ([], longest)
    for offer in offers {
      guard fitting.count < ModuleLimits.offers else { break }
      // One that never fits must not keep the others back.
      guard let size = try? MessageLine.bytes(offer.proposal.value).count + 256, size <= longest else { continue }
      guard size <= room else { break }
      room -= size
      fitting.append(offer)
    }
    return [.collected(fitting)]
  }

  private mutating func decided(_ decision: OfferDecision) -> [ModuleMessage] {
    var changed = module
    do {
      try changed.decided(decision, in: folder)
      module = changed
      return []
    } catch {
      return [.log("decided: \(type(of: error))")]
    }
  }

  private func answer(_ id: String, _ question: JSONValue) -> ModuleMessage {
    do { return .answer(id: id, try module.answer(question, state)) } catch {
      return .decline(id: id, reason: "\(type(of: error))")
    }
  }
}
