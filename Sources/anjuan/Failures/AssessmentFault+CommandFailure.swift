import Casework
import Entitlement
import Wording

extension AssessmentFault: CommandFailureConvertible {
  /// What to tell the user: what is missing, all of it, by position and identifier.
  var commandFailure: CommandFailure {
    switch self {
    case .missing:
      CommandFailure(
        .badData, Text("can't be assessed; \(text.english)", "不能核算；\(text.chinese)"),
        remedy: Text(
          "Declare what is missing, or correct the event at that position, then assess again.",
          "请补充申报，或更正所指位置的事件，然后重新核算。"))
    case .policy(let fault): CommandFailure(.badData, fault.text)
    case .tooLarge: CommandFailure(.badData, text)
    }
  }
}
