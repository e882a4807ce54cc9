import Wording

/// Why a command couldn't do what it was told; printed to standard error, the status goes to the shell.
///
/// Neither text may hold a datum of a person: errors end up in logs and tickets.
struct CommandFailure: Error, Hashable, CustomStringConvertible {
  /// The program's exit status.
  let status: ExitStatus
  /// What went wrong, without "error:" in front.
  let message: Text
  /// What the user can do about it.
  let remedy: Text?

  /// Makes a failure.
  init(_ status: ExitStatus, _ message: Text, remedy: Text? = nil) {
    self.status = status
    self.message = message
    self.remedy = remedy
  }

  /// The message and the remedy in the current language; ArgumentParser shows it for values it couldn't read.
  var description: String { [message, remedy].compactMap { $0?.current }.joined(separator: "\n") }
}
