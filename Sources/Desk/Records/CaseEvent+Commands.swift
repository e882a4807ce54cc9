import CaseEvents

extension CaseEvent {
  /// The command that does what the event says, where recording it alone would do nothing: a program is put in place or
  /// moved on, keys are destroyed, an anchor is set; nil where the event is the whole of it.
  var commandThatDoesMore: String? {
    let isOfProgram = type.primaryKind == .module || type.primaryKind == .ledger
    guard isOfProgram || type == .personErased || type == .founderPosted, case .command(let command) = type.recording
    else { return nil }
    return command
  }

  /// The command that records it, where a line may not: it does more than the event says, or makes what the event holds.
  var commandInsteadOfLine: String? {
    if type == .assessmentComputed { return "case assess" }
    let isMade: Set<EventType> = [
      .policyPublished, .proposalMade, .proposalDecided, .paymentAnswerQuestioned, .paymentAnswerSettled,
    ]
    if isMade.contains(type),
      case .command(let command) = type.recording
    {
      return command
    }
    return commandThatDoesMore
  }
}
