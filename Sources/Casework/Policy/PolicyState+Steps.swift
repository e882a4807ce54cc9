public import CaseEvents
import Entitlement
import EventEnvelope
import Instruments
import Wording

extension PolicyState: StepRecord {
  /// Who acts.
  public typealias Context = RecordContext

  /// The events that the proposal makes for the policies of a ledger: only the one proposed.
  ///
  /// - Parameters:
  ///   - proposal: a draft, a publication or an end of a pack.
  ///   - context: the acting member of staff.
  /// - Returns: the event proposed.
  /// - Throws: ``Refusal`` naming the first guard that stands against it.
  public func decide(_ proposal: Proposal, in context: RecordContext) throws(Refusal) -> [CaseEvent] {
    try check(proposal, in: context)
    return [proposal.event]
  }
}

// MARK: Guards

extension Guard {
  /// 政策编号.
  public static let packNew = Guard(
    "packNew", Instrument.ledger.whole, title: Text("a pack of that name is already published", "该政策已发布"),
    remedy: Text("give the new pack another name", "使用新编号"))

  /// 政策.
  public static let packKnown = Guard(
    "packKnown", Instrument.ledger.whole, title: Text("no such pack is in force", "没有该现行政策"),
    remedy: Text("name a published pack that has not ended", "填写现行政策"))

  /// 施行日期.
  public static let packDates = Guard(
    "packDates", Instrument.ledger.whole, title: Text("the last day is before the first", "施行起止颠倒"),
    remedy: Text("give the days in order", "按先后填写"))

  /// 适用范围.
  public static let packScope = Guard(
    "packScope", Instrument.socialAssistance.article("10"), Instrument.socialAssistanceLaw.article("19"),
    Instrument.ledger.whole,
    title: Text("the pack reaches beyond the office", "适用范围超出单位辖区"),
    remedy: Text("publish for one's own area", "在辖区内发布"))

  /// 政策重叠.
  public static let packOverlaps = Guard(
    "packOverlaps", Instrument.ledger.whole, title: Text("another pack is in force for the same area", "同一地区已有现行政策"),
    remedy: Text("supersede the other pack first", "先废止原政策"))

  /// 规范形式.
  public static let packCanonical = Guard(
    "packCanonical", Instrument.ledger.whole,
    title: Text("the canonical form isn't that of the pack named", "规范形式与所列政策不符"),
    remedy: Text("publish the pack's own file", "请发布政策包的原文件"))

  /// 委托依据: under the Law it is for the province to let townships confirm.
  public static let delegationByProvince = Guard(
    "delegationByProvince", Instrument.socialAssistanceLaw.article("44"),
    title: Text("the pack lets townships confirm and names no act of its province", "政策包规定由乡镇（街道）确认，未载明省级规定"),
    remedy: Text(
      "name the act by which the province provides so as the source of decision.confirmer",
      "在 decision.confirmer 的 source 中载明省级人民政府的规定"))
}

extension PolicyState {
  fileprivate static let actors = ActorSet(.county, .city)

  fileprivate func checkNew(_ name: String, _ scope: String, _ attempt: Attempt<RecordContext>) throws(Refusal) {
    try attempt.require(.packNew, pack(named: name) == nil, [.code(name)])
    try attempt.checkScope(scope)
  }
}

extension Attempt<RecordContext> {
  /// The canonical form is a pack's, and says what the event's other fields say; under the Law it lets townships confirm
  /// only by an act of the province (art 44), whose own packs are one.
  fileprivate func checkCanonical(
    _ text: String, _ name: String, _ matches: (PolicyPack) -> Bool
  ) throws(Refusal) {
    let pack: PolicyPack?
    do throws(PolicyFault) {
      pack = try PolicyPack(canonical: text).checkedProcedure()
    } catch { pack = nil }
    try require(.packCanonical, pack.map(matches) ?? false, [.code(name)])
    guard let pack, pack.scope.utf8.count > 2,
      Instrument.socialAssistanceLaw.isInForce(on: pack.to ?? .latest)
    else { return }
    let key = PolicySubject.procedure.path(of: CountyDecisionParameters.confirmerKey)
    let isGrounded = pack.entries.allSatisfy {
      $0.key != key || $0.value != Confirmer.township.rawValue || $0.provenance.source != nil
    }
    try require(.delegationByProvince, isGrounded, [.code(name)])
  }

  /// A county publishes for itself or below, a city for its counties; and a city what its province has published.
  fileprivate func checkScope(_ scope: String) throws(Refusal) {
    guard let posting = context.actor.posting(on: day) else { return }
    let length = posting.role == .city ? 4 : 6
    let area = posting.office.description.prefix(length)
    let isAdopted = posting.role == .city && area.hasPrefix(scope)
    try require(.packScope, scope.hasPrefix(area) || isAdopted, [.code(scope)])
  }

  fileprivate func checkDays(_ from: String, _ until: String) throws(Refusal) -> ClosedRange<CivilDate> {
    let first = try date(from)
    let last = until.isEmpty ? CivilDate.latest : try date(until)
    try require(.packDates, first <= last, [.day(last), .requiredDay(first)])
    return first...last
  }
}

// MARK: Events

extension PolicyDrafted: RecordStep {
  /// By the county or the city.
  public static let recordRule = RecordRule(
    actors: PolicyState.actors, isCertificateNeeded: true,
    guards: [.packNew, .packScope, .packDates, .packCanonical, .delegationByProvince])

  /// A new pack of one's own area.
  public func check(_ record: PolicyState, _ attempt: Attempt<RecordContext>) throws(Refusal) {
    try record.checkNew(pack, scope, attempt)
    _ = try attempt.checkDays(effectiveFromOn, effectiveToOn)
    guard hasCanonical || parameters.subject == .procedure else { return }
    try attempt.checkCanonical(canonical, pack) { known in
      known.matches(name: pack, scope: scope, from: effectiveFromOn, until: effectiveToOn, sha256: sha256)
        && known.subject == parameters.subject
    }
  }

  /// Nothing: a draft is not in force.
  public func apply(to record: inout PolicyState, by entry: EntryHead) {}
}

extension PolicyPublished: RecordStep {
  /// By the county or the city.
  public static let recordRule = RecordRule(
    actors: PolicyState.actors, isCertificateNeeded: true,
    guards: [.packNew, .packScope, .packDates, .packOverlaps, .packCanonical, .delegationByProvince])

  /// A new pack of one's own area, for days that no other holds.
  public func check(_ record: PolicyState, _ attempt: Attempt<RecordContext>) throws(Refusal) {
    try record.checkNew(pack, scope, attempt)
    let days = try attempt.checkDays(effectiveFromOn, effectiveToOn)
    let other = record.packs.first { known in
      known.subject == parameters.subject && known.scope == scope && known.from <= days.upperBound
        && (known.until ?? .latest) >= days.lowerBound
    }
    try attempt.require(.packOverlaps, other == nil, other.map { [.code($0.name)] } ?? [])
    guard hasCanonical || parameters.subject == .procedure else { return }
    try attempt.checkCanonical(canonical, pack) { known in
      known.matches(name: pack, scope: scope, from: effectiveFromOn, until: effectiveToOn, sha256: sha256)
        && known.subject == parameters.subject
    }
  }

  /// Keeps the pack.
  public func apply(to record: inout PolicyState, by entry: EntryHead) {
    guard let from = CivilDate(effectiveFromOn) else { return }
    record.packs.append(
      PolicyState.Pack(
        name: pack, scope: scope, from: from, to: CivilDate(effectiveToOn), until: CivilDate(effectiveToOn),
        subject: parameters.subject, sha256: sha256,
        canonical: hasCanonical ? canonical : nil, publishedAt: entry.recordedAt))
  }
}

extension PolicySuperseded: RecordStep {
  /// By the county or the city.
  public static let recordRule = RecordRule(
    actors: PolicyState.actors, isCertificateNeeded: true, guards: [.packKnown, .packDates, .packScope])

  /// A pack of one's own area that would last longer.
  public func check(_ record: PolicyState, _ attempt: Attempt<RecordContext>) throws(Refusal) {
    let last = try attempt.date(lastEffectiveOn)
    guard let known = record.pack(named: pack), (known.until ?? .latest) > last else {
      throw attempt.refusal(.packKnown, [.code(pack)])
    }
    try attempt.require(.packDates, last >= known.from, [.day(last), .requiredDay(known.from)])
    try attempt.checkScope(known.scope)
  }

  /// Keeps its last day.
  public func apply(to record: inout PolicyState, by entry: EntryHead) {
    guard let index = record.packs.lastIndex(where: { $0.name == pack }), let last = CivilDate(lastEffectiveOn) else {
      return
    }
    record.packs[index].until = last
    record.packs[index].ends.append(ProcedurePack.End(lastDay: last, recordedAt: entry.recordedAt))
  }
}
