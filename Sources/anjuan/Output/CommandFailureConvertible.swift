/// An error of another module that says how a command reports it.
///
/// Errors that neither are a ``CommandFailure`` nor can become one count as internal errors: status 1, and only the
/// error's type and number are shown, since its text might hold a datum of a person.
protocol CommandFailureConvertible: Error {
  /// The failure to report.
  var commandFailure: CommandFailure { get }
}
