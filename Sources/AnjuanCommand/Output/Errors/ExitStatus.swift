import Desk

/// What the program says to the shell when it ends.
enum ExitStatus: Int32, CaseIterable, Sendable {
  /// All went well.
  case ok = 0
  /// Something went wrong that no other status names.
  case failure = 1
  /// A check ran to its end and found problems.
  case problemsFound = 2
  /// What was asked for isn't there.
  case notFound = 3
  /// Someone else was faster, or the state doesn't allow it.
  case conflict = 4
  /// The command line was wrong (`EX_USAGE`).
  case usage = 64
  /// The data given were wrong (`EX_DATAERR`).
  case badData = 65
  /// A service or resource can't be had at the moment (`EX_UNAVAILABLE`).
  case unavailable = 69
  /// Reading or writing failed (`EX_IOERR`).
  case inputOutput = 74
  /// The actor may not do this (`EX_NOPERM`).
  case notPermitted = 77
}

extension ExitStatus {
  /// What a problem is to the shell.
  init(_ kind: Problem.Kind) {
    self =
      switch kind {
      case .failure: .failure
      case .problemsFound: .problemsFound
      case .notFound: .notFound
      case .conflict: .conflict
      case .usage: .usage
      case .badData: .badData
      case .unavailable: .unavailable
      case .inputOutput: .inputOutput
      case .notPermitted: .notPermitted
      }
  }
}
