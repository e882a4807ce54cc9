import Foundation

/// The program's output and its messages.
struct StandardStreams: Sendable {
  /// Standard output: the results, and nothing else.
  let output: OutputWriter
  /// Standard error: messages, errors and progress.
  let errors: OutputWriter

  /// Makes a pair of streams.
  init(output: OutputWriter, errors: OutputWriter) {
    self.output = output
    self.errors = errors
  }

  /// The streams of the current task: those of the process, unless a task was given others.
  @TaskLocal static var current = StandardStreams.ofProcess

  /// File descriptors 1 and 2.
  static let ofProcess: StandardStreams = {
    let environment = ProcessInfo.processInfo.environment
    return StandardStreams(
      output: OutputWriter(sink: FileDescriptorSink(descriptor: 1), environment: environment),
      errors: OutputWriter(sink: FileDescriptorSink(descriptor: 2), capacity: 0, environment: environment))
  }()

  /// Opens the null device in place of standard streams that the caller closed.
  ///
  /// Otherwise the next file opened, such as the ledger, would get number 1, and results would be written into it.
  /// The null device is opened against the stream's direction, so that using the stream still fails.
  static func occupyClosedDescriptors() {
    for (descriptor, mode) in [(Int32(0), O_WRONLY), (1, O_RDONLY), (2, O_RDONLY)]
    where fcntl(descriptor, F_GETFD) == -1 {
      _ = unsafe open("/dev/null", mode)
    }
  }

  /// Writes a line to standard error, after all output that came before it; if that fails there's nobody to tell.
  ///
  /// What may be somebody's number is masked: messages name arguments, and end up in logs and tickets.
  func report(_ line: String) {
    try? output.flush()
    try? errors.writeLine(line.maskingNumbers)
  }
}
