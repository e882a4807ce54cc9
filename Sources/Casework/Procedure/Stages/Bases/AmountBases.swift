import CaseEvents
import EventEnvelope

// From what categories and amounts follow (类别与金额的依据).

extension CategoryIdentified: GroundedStep {
  func bases(in state: CaseState) -> [Position] { [state.assessment?.position].compactMap(\.self) }

  func departure(from basis: Position, in state: CaseState) -> [Fact]? { nil }
}

extension CategoryChanged: GroundedStep {
  func bases(in state: CaseState) -> [Position] { [state.currentAssessment?.position].compactMap(\.self) }

  func departure(from basis: Position, in state: CaseState) -> [Fact]? {
    guard let assessment = state.currentAssessment else { return [] }
    let fen = assessment.category == to ? assessment.fen(in: to) : nil
    return fen == amountFen ? nil : [.found(amountFen), .required(fen ?? 0)]
  }
}

extension SinglePersonEnrolled: GroundedStep {
  func bases(in state: CaseState) -> [Position] { [state.currentAssessment?.position].compactMap(\.self) }

  /// An assessment that names whoever asks alone says with how much; what it would say of others is found by executing it.
  func departure(from basis: Position, in state: CaseState) -> [Fact]? {
    guard let single = state.currentAssessment?.singles.first(where: { $0.person == person }) else { return nil }
    return single.fen == amountFen ? nil : [.person(person), .found(amountFen), .required(single.fen)]
  }

  /// Ground, income, multiple and amount are what the assessment finds of the member; of a special difficulty, which a
  /// person judges, no more than the line.
  func checkFinding(_ attempt: CaseAttempt) throws(Refusal) {
    guard let executed = attempt.context.executed else { return }
    guard ground != .specialDifficulty else {
      return try attempt.require(
        .followsBasis, amountFen <= executed.lineFen, [.found(amountFen), .required(executed.lineFen)])
    }
    let finding = executed.alone.first { $0.person == person }
    let isSame =
      finding.map {
        $0.ground == ground && $0.perCapitaFen == householdPerCapitaFen && $0.fen == amountFen
          && $0.multipleBasisPoints == Int64(multipleBp)
      } ?? false
    try attempt.require(
      .followsBasis, isSame, [.person(person), .found(amountFen), .required(finding?.fen ?? 0)])
  }
}

extension AmountSet: GroundedStep {
  /// Whatever sets an amount, or what that one follows from.
  private static let types: Set<EventType> = [
    .assessmentComputed, .preliminaryOpinionGiven, .enrolmentConfirmed, .categoryChanged, .singlePersonEnrolled,
    .amountSet, .amountAdjusted, .personShareReduced, .reviewCompleted, .gradualExitStepped, .gradualExitEnded,
    .exitDecided, .reinstatementConfirmed, .suspensionLifted, .memberRemoved, .deathRecorded,
  ]

  func bases(in state: CaseState) -> [Position] {
    let cause = Month(fromMonth).flatMap { state.standings.cause(in: $0)?.position }
    return [cause].compactMap(\.self) + state.all(Self.types)
  }

  /// That it keeps the amount in force is asked by a guard of its own.
  func departure(from basis: Position, in state: CaseState) -> [Fact]? { nil }
}

extension AmountAdjusted: GroundedStep {
  func bases(in state: CaseState) -> [Position] {
    [state.currentReview?.position, state.currentAssessment?.position].compactMap(\.self)
  }

  func departure(from basis: Position, in state: CaseState) -> [Fact]? {
    if let review = state.currentReview, review.position == basis {
      let isAdopted = amountFen == review.fen && Month(fromMonth).map { $0 >= review.from } ?? false
      return isAdopted ? nil : [.found(amountFen), .required(review.fen), .requiredMonth(review.from)]
    }
    let fen = state.currentAssessment.flatMap { state.fen(by: $0) }
    return fen == amountFen ? nil : [.found(amountFen), .required(fen ?? 0)]
  }
}

extension UpliftGranted: GroundedStep {
  func bases(in state: CaseState) -> [Position] { [state.currentAssessment?.position].compactMap(\.self) }

  func departure(from basis: Position, in state: CaseState) -> [Fact]? { nil }
}

extension PersonShareReduced: GroundedStep {
  func bases(in state: CaseState) -> [Position] { [state.assessment?.position].compactMap(\.self) }

  /// That it lowers the amount is asked by a guard of its own.
  func departure(from basis: Position, in state: CaseState) -> [Fact]? { nil }
}
