import CaseEvents
import Casework

/// The table of states, written down by hand from the procedure: from, event, to.
///
/// Events that move nothing aren't here.
enum Transitions {
  static let text = """
    unopened applicationSubmitted submitted
    submitted supplementRequested supplementing
    supplementing supplementReceived submitted
    submitted applicationAccepted investigating
    submitted applicationNotAccepted closed
    supplementing applicationNotAccepted closed
    investigating assessmentComputed assessed
    assessed preliminaryOpinionGiven opined
    opined publicNoticePosted onNotice
    onNotice publicNoticeEnded noticed
    onNotice objectionFiled reinvestigating
    reinvestigating assessmentComputed assessed
    noticed forwardedToCounty countyReview
    countyReview enrolmentConfirmed active
    countyReview enrolmentRefused refused
    submitted applicationWithdrawn closed
    supplementing applicationWithdrawn closed
    investigating applicationWithdrawn closed
    assessed applicationWithdrawn closed
    opined applicationWithdrawn closed
    onNotice applicationWithdrawn closed
    reinvestigating applicationWithdrawn closed
    noticed applicationWithdrawn closed
    countyReview applicationWithdrawn closed
    submitted procedureTerminated closed
    supplementing procedureTerminated closed
    investigating procedureTerminated closed
    assessed procedureTerminated closed
    opined procedureTerminated closed
    onNotice procedureTerminated closed
    reinvestigating procedureTerminated closed
    noticed procedureTerminated closed
    countyReview procedureTerminated closed
    refused categoryIdentified active
    active gradualExitStarted gradualExit
    gradualExit gradualExitEnded active
    active exitDecided exitDecided
    gradualExit exitDecided exitDecided
    exitDecided exitEffective exited
    exitDecided reinstatementConfirmed active
    exited reinstatementConfirmed active
    exited applicationSubmitted submitted
    """

  static let golden: [SmallWorldTests.Move] = text.split(separator: "\n").compactMap { line in
    let words = line.split(separator: " ")
    guard words.count == 3, let from = CasePhase.allCases.first(where: { "\($0)" == words[0] }),
      let event = EventType.allCases.first(where: { "\($0)" == words[1] }),
      let to = CasePhase.allCases.first(where: { "\($0)" == words[2] })
    else { return nil }
    return SmallWorldTests.Move(from: from, event: event, to: to)
  }
}
