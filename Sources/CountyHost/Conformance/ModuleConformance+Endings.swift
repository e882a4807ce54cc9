internal import CountyKit
internal import Wording

extension ModuleConformance {
  func refuse(_ check: ConformanceCheck) async throws {
    let run = try await process(check).run { talk in
      _ = try await Self.greet(talk)
      try await talk.say(.refuse(reason: "a check"))
      guard try await talk.ends() else { throw Self.goesOn }
    }
    try Self.endedWell(run.ending)
  }

  /// Two runs over the same events.
  func compare(_ check: ConformanceCheck) async throws {
    let events = self.events
    var runs: [[[ModuleProposal]]] = []
    for _ in 0..<2 {
      let run = try await process(check).run { talk in
        let manifest = try await Self.greet(talk).manifest
        try await talk.say(.accept(after: 0, folder: "."))
        return try await Self.feed(Self.wanted(events, manifest), to: talk, window: 16)
      }
      runs.append(run.result)
    }
    guard runs[0] == runs[1] else {
      throw ConversationFault("the second run proposes something else than the first", "两次运行的建议不同")
    }
  }

  func drain(_ check: ConformanceCheck) async throws {
    try await talk(check) { talk, _, events in
      let some = Array(events.prefix(5))
      _ = try await Self.feed(some, to: talk, window: 5)
      try await talk.say(.drain)
      let answer = try await talk.next(Text("drained", " drained"))
      guard case .drained(let position) = answer else {
        throw ConversationFault("drain isn't answered by drained", "未以 drained 应答")
      }
      guard position == UInt64(some.count) else {
        throw ConversationFault(
          "drained names position \(position), the last was \(some.count)", "drained 的位置为 \(position)，应为 \(some.count)")
      }
    }
  }

  func shutDown(_ check: ConformanceCheck) async throws {
    let run = try await process(check).run { talk in
      _ = try await Self.greet(talk)
      try await talk.say(.accept(after: 0, folder: "."))
      try await talk.say(.shutdown)
      guard try await talk.ends() else { throw Self.goesOn }
    }
    try Self.endedWell(run.ending)
  }

  /// The end of its input, without a word, as where the host was killed.
  func close(_ check: ConformanceCheck) async throws {
    let events = self.events
    let run = try await process(check).run { talk in
      let manifest = try await Self.greet(talk).manifest
      try await talk.say(.accept(after: 0, folder: "."))
      _ = try await Self.feed(Array(Self.wanted(events, manifest).prefix(3)), to: talk, window: 3)
    }
    if case .signalled = run.ending { throw Self.goesOn }
    let again = try await process(check).run { talk in try await Self.greet(talk).position }
    guard again.result == 0 else {
      throw ConversationFault("it saved what it wasn't told to save", "未经 drain 即保存了数据")
    }
  }

  private static let goesOn = ConversationFault(
    "it goes on for more than \(ModuleLimits.shutdownMilliseconds) ms", "\(ModuleLimits.shutdownMilliseconds) 毫秒后仍在运行")

  private static func endedWell(_ ending: ModuleProcess.Ending) throws {
    switch ending {
    case .exited(0): return
    case .exited(let status): throw ConversationFault("it ends with status \(status)", "以状态 \(status) 结束")
    case .signalled(let number): throw ConversationFault("signal \(number) ended it", "被信号 \(number) 终止")
    }
  }
}
