internal import CaseEvents
public import CountyKit
internal import Wording

extension ModuleConformance {
  /// Holds a proposal to the manifest and to the rules of its type.
  static func check(_ proposal: ModuleProposal, _ manifest: ModuleManifest) throws {
    guard manifest.proposes.contains(proposal.type) else {
      throw ConversationFault("it proposes a type that its manifest doesn't name", "建议的类型不在清单之内")
    }
    guard proposal.office.hasPrefix(manifest.county) else {
      throw ConversationFault("it proposes for another county", "建议涉及其他县")
    }
    guard case .object(var members) = proposal.value else { return }
    members["id"] = members["id"] ?? "proposal"
    members["source"] = members["source"] ?? "module"
    members["specversion"] = members["specversion"] ?? "1.0"
    // Without an actor, a member of staff has to decide on it; the reader of lines wants one.
    members["actor"] = members["actor"] ?? "system/module"
    do throws(LineFault) {
      _ = try EventLine(line: (try? JSONValue.object(members).json()) ?? [])
    } catch {
      throw ConversationFault("a proposal isn't a valid event: \(error.text.english)", "建议不是有效事件：\(error.text.chinese)")
    }
  }

  /// Offers, if the module collects: twice before any is decided.
  func collect(_ check: ConformanceCheck) async throws {
    try await talk(check) { talk, manifest, _ in
      guard manifest.collects else { return }
      let offers = try await Self.offers(talk)
      for offer in offers { try Self.check(offer.proposal, manifest) }
      guard try await Self.offers(talk) == offers else {
        throw ConversationFault("it offers something else when it is asked again", "再次采集时所提事项不同")
      }
    }
  }

  /// Asks a module that collects what it offers.
  ///
  /// - Returns: the offers; their keys are keys, and no two are alike.
  /// - Throws: ``ConversationFault``.
  public static func offers(_ talk: some ModuleCarrier) async throws -> [ModuleOffer] {
    try await talk.say(.collect)
    let answer = try await talk.next(Text("collected", " collected"), within: ModuleLimits.collectMilliseconds)
    guard case .collected(let offers) = answer else {
      throw ConversationFault("collect isn't answered by collected", "未以 collected 应答")
    }
    guard offers.count <= ModuleLimits.offers else {
      throw ConversationFault("more than \(ModuleLimits.offers) offers at once", "一次采集的事项超过上限")
    }
    guard offers.allSatisfy(\.hasProperKey) else {
      throw ConversationFault("an offer's key isn't 1 to 120 of A–Z a–z 0–9 . _ : -", "采集事项的键格式不符")
    }
    guard Set(offers.map(\.key)).count == offers.count else {
      throw ConversationFault("two offers have the same key", "两项采集事项的键相同")
    }
    return offers
  }
}
