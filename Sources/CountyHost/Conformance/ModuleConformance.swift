internal import CaseEvents
public import CountyKit
internal import Wording

/// Puts an executable, in whatever language, through the checks that every module must hold.
public struct ModuleConformance: Sendable {
  let process: @Sendable (ConformanceCheck) throws -> ModuleProcess
  let events: [JSONValue]

  /// Prepares the checks.
  ///
  /// - Parameters:
  ///   - events: CloudEvents that modules get, those of the types they ask for.
  ///   - process: the module, in an empty folder for each check.
  public init(events: [JSONValue], process: @escaping @Sendable (ConformanceCheck) throws -> ModuleProcess) {
    self.events = events
    self.process = process
  }

  /// Runs checks, one after the other.
  ///
  /// - Returns: what came of each; of hello alone where that fails.
  /// - Throws: what making a folder throws.
  public func run(_ checks: [ConformanceCheck] = ConformanceCheck.allCases) async throws -> [ConformanceResult] {
    var results: [ConformanceResult] = []
    for check in checks {
      do {
        try await run(check)
        results.append(ConformanceResult(check: check, fault: nil))
      } catch let fault as ConversationFault {
        results.append(ConformanceResult(check: check, fault: fault.text))
      }
      // Whoever says no hello says nothing else.
      if check == .hello, results[0].fault != nil { break }
    }
    return results
  }

  private func run(_ check: ConformanceCheck) async throws {
    switch check {
    case .hello: _ = try await process(check).run { try await Self.greet($0) }
    case .refusal: try await refuse(check)
    case .order:
      try await talk(check) { talk, manifest, events in _ = try await Self.feed(events, to: talk, window: 1) }
    case .window:
      try await talk(check) { talk, manifest, events in
        let many = (0..<ModuleLimits.window * 2).compactMap { events.isEmpty ? nil : events[$0 % events.count] }
        _ = try await Self.feed(many, to: talk, window: ModuleLimits.window)
      }
    case .proposals:
      try await talk(check) { talk, manifest, events in
        for proposal in try await Self.feed(events, to: talk, window: 16).joined() {
          try Self.check(proposal, manifest)
        }
      }
    case .repeatable: try await compare(check)
    case .again:
      try await talk(check) { talk, manifest, events in
        let proposals = try await Self.feed(events, to: talk, window: 16, again: true)
        guard proposals.allSatisfy(\.isEmpty) else {
          throw ConversationFault("it proposed something for an event that came again", "对重发的事件提出了建议")
        }
      }
    case .unknown:
      try await talk(check) { talk, manifest, events in
        try await talk.say(line: #"{"say":"of a later version","much":[1,{"more":null}]}"#)
        _ = try await Self.feed(Array(events.prefix(3)), to: talk, window: 1)
      }
    case .collect: try await collect(check)
    case .question: try await talk(check) { talk, manifest, events in try await Self.ask(talk) }
    case .drain: try await drain(check)
    case .shutdown: try await shutDown(check)
    case .closed: try await close(check)
    }
  }
}
