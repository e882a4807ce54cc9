internal import CaseEvents
public import CountyKit
internal import Wording

extension ModuleConformance {
  typealias Talk = @Sendable (ModuleConversation, ModuleManifest, [JSONValue]) async throws -> Void

  /// Awaits hello, and holds the manifest to its rules.
  ///
  /// - Returns: the manifest, and how far what the module keeps has come.
  /// - Throws: ``ConversationFault``.
  public static func greet(_ talk: some ModuleCarrier) async throws -> (manifest: ModuleManifest, position: UInt64) {
    let first = try await talk.next(Text("hello", " hello"), within: ModuleLimits.helloMilliseconds)
    guard case .hello(let version, let manifest, let position) = first else {
      throw ConversationFault("its first message isn't hello", "首条消息不是 hello")
    }
    guard version == ModuleLimits.protocolVersion else {
      throw ConversationFault("it speaks version \(version) of the protocol", "协议版本为 \(version)")
    }
    if let fault = manifest.faults.first {
      throw ConversationFault("the manifest is at fault: \(fault)", "清单有误：\(fault)")
    }
    let unknown = (manifest.types + manifest.proposes).first { EventType(name: $0) == nil }
    if unknown != nil {
      throw ConversationFault("the manifest names a type that isn't in the catalogue", "清单含有目录之外的事件类型")
    }
    return (manifest, position)
  }

  /// Greets, accepts, and goes on with the events that the module asks for.
  func talk(_ check: ConformanceCheck, _ body: @escaping Talk) async throws {
    let events = self.events
    _ = try await process(check).run { talk in
      let manifest = try await Self.greet(talk).manifest
      try await talk.say(.accept(after: 0, folder: "."))
      try await body(talk, manifest, Self.wanted(events, manifest))
    }
  }

  /// The events of the types that a module asks for, moved to its county.
  static func wanted(_ events: [JSONValue], _ manifest: ModuleManifest) -> [JSONValue] {
    events.filter { manifest.types.contains(ModuleEvent(position: 0, $0).type) }.map { event in
      guard case .object(var members) = event else { return event }
      let rest = String(repeating: "0", count: 12 - manifest.county.utf8.count)
      members["office"] = .text(manifest.county + rest)
      return .object(members)
    }
  }

  /// Feeds events, so many at a time unacknowledged, and collects what is proposed for each.
  static func feed(
    _ events: [JSONValue], to talk: ModuleConversation, window: Int, again: Bool = false
  ) async throws -> [[ModuleProposal]] {
    var proposals: [[ModuleProposal]] = []
    var sent = 0
    while proposals.count < events.count {
      while sent < events.count, sent - proposals.count < window {
        try await talk.say(.event(ModuleEvent(position: UInt64(sent + 1), events[sent]), again: again))
        sent += 1
      }
      let awaited = UInt64(proposals.count + 1)
      switch try await talk.next(Text("acknowledgement", "确认")) {
      case .acknowledge(awaited, let proposed):
        guard proposed.count <= ModuleLimits.proposals else {
          throw ConversationFault("more than \(ModuleLimits.proposals) proposals for one event", "单个事件的建议超过上限")
        }
        proposals.append(proposed)
      case .acknowledge(let position, _):
        throw ConversationFault(
          "event \(position) is acknowledged where \(awaited) is next", "应确认第 \(awaited) 条，却确认了第 \(position) 条")
      case .fail(let position, _):
        throw ConversationFault("it fails on event \(position)", "第 \(position) 条事件处理失败")
      default: throw ConversationFault("something else than an acknowledgement came", "收到的不是确认")
      }
    }
    return proposals
  }

  static func ask(_ talk: ModuleConversation) async throws {
    try await talk.say(.query(id: "q-1", question: [:]))
    switch try await talk.next(Text("answer", "回答")) {
    case .answer("q-1", _), .decline("q-1", _): return
    default: throw ConversationFault("the answer isn't one to the question", "回答与询问不符")
    }
  }
}
