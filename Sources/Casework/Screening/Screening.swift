internal import CaseEvents
internal import Entitlement
internal import EventEnvelope

/// Holds the members of one marginal family to the groups of a policy.
struct Screening {
  private let screened: ScreenedCase
  private let parameters: Parameters
  private let document: HouseholdDocument
  private let result: AssessmentResult?

  init(_ screened: ScreenedCase, _ document: HouseholdDocument, _ parameters: Parameters) {
    self.screened = screened
    self.parameters = parameters
    var document = document
    // As if everybody had applied: the accounting says who would be enrolled, and with what.
    document.singleApplications = Array(document.members.indices)
    self.document = document
    result = parameters.assess(document)
  }

  mutating func findings(isSupported: (String) -> Bool) -> [ScreeningFinding] {
    let enrolled = screened.enrolledAlone
    var findings: [ScreeningFinding] = []
    for (index, member) in document.members.enumerated() {
      if enrolled.contains(member.id) {
        if let reason = reasonToEnd(index) { findings.append(finding(.noLongerFits, member.id, index, reason)) }
      } else if screened.isMarginal, !isSupported(member.id),
        let single = result?.single.first(where: { $0.member == index })
      {
        findings.append(finding(.mayEnrol, member.id, index, reason(single.group, index), single))
      }
    }
    for person in enrolled where !document.members.contains(where: { $0.id == person }) {
      let hasDied = screened.state.household[person]?.diedOn != nil
      findings.append(finding(.noLongerFits, person, nil, hasDied ? .died : .left))
    }
    return findings
  }

  private func finding(
    _ kind: ScreeningFinding.Kind, _ person: String, _ member: Int?, _ reason: ScreeningReason,
    _ single: SingleEnrolment? = nil
  ) -> ScreeningFinding {
    let groups = member.map { parameters.groups(of: document.members[$0], on: document.on) } ?? []
    let group = groups.first { $0.kind == single?.group } ?? groups.first
    return ScreeningFinding(
      caseID: screened.caseID, person: person, kind: kind, group: single?.group ?? group?.kind, reason: reason,
      perCapita: result?.perCapita, ceiling: group.map { parameters.ceiling(of: $0, in: document.area) },
      amount: single?.amount)
  }

  /// Why a member fits a group.
  private func reason(_ group: SingleGroupKind, _ index: Int) -> ScreeningReason {
    let member = document.members[index]
    switch group {
    case .severeDisability: return member.disability.map(ScreeningReason.disability) ?? .noGroup
    case .seriousIllness: return .illness
    case .minorUnder, .ageFrom: return .age(member.born.age(on: document.on))
    case .studentUpTo: return .study(member.student)
    }
  }

  /// Why a member who is enrolled alone doesn't fit any more; nil where they do.
  private func reasonToEnd(_ index: Int) -> ScreeningReason? {
    guard let result, result.counted.contains(index) else { return .notCounted }
    if result.single.contains(where: { $0.member == index }) { return nil }
    guard parameters.groups(of: document.members[index], on: document.on).isEmpty else {
      return result.rung == .dibao || result.rung == .tekun ? .household(result.rung) : .aboveCeiling
    }
    switch screened.grounds[document.members[index].id] ?? .unspecified {
    case .minor: return .reachedAge(document.members[index].born.age(on: document.on))
    case .student: return .leftSchool
    case .severeDisability, .seriousIllness: return .recovered
    // A person judged it by what no declaration tells: only another rung of the household ends it by itself.
    case .specialDifficulty: return result.rung == .dibao || result.rung == .tekun ? .household(result.rung) : nil
    case .chronicIllness, .elderly, .clergy, .unspecified, .UNRECOGNIZED: return .noGroup
    }
  }
}
