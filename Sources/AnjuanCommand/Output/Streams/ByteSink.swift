/// Where bytes go in the end: a file descriptor, or memory in tests.
protocol ByteSink: Sendable {
  /// The columns of the terminal behind it; nil where there's none.
  var terminalColumns: Int? { get }

  /// Takes all the bytes, or throws.
  func write(_ bytes: [UInt8]) throws(OutputFailure)
}
