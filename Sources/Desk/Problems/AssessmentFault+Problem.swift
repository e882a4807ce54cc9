public import Casework
public import Entitlement
import Wording

extension AssessmentFault: ProblemConvertible {
  /// What to tell: what is missing, all of it, by position and identifier.
  public var problem: Problem {
    switch self {
    case .missing:
      Problem(
        .badData, Text("can't be assessed; \(text.english)", "不能核算；\(text.chinese)"),
        remedy: Text(
          "Declare what is missing, or correct the event at that position, then assess again.",
          "请补充申报，或更正所指位置的事件，然后重新核算。"))
    case .policy(let fault): fault.problem
    case .version, .tooLarge: Problem(.badData, text)
    }
  }
}

extension PolicyFault: ProblemConvertible {
  /// What to tell: which pack is wrong where, and what to do where that isn't to mend its text.
  public var problem: Problem {
    switch cause {
    case .noneInForce(let place): Problem(.badData, text, cause: .policy(.noneInForce(place: place)))
    case .unreadable: Problem(.badData, text, cause: .policy(.unreadable))
    case nil: Problem(.badData, text)
    }
  }
}
