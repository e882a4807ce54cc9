import Glibc

/// Why output or temporary storage failed.
enum OutputError: Error, CustomStringConvertible {
  /// Nobody reads the output any longer: not a failure.
  case readerGone
  /// The output can't be written.
  case output(code: Int32)
  /// Temporary storage can't be made, written or read back.
  case temporaryStorage(directory: String, code: Int32)

  /// What failed, for people.
  var description: String {
    switch self {
    case .readerGone: "the reader of the output has gone"
    case .output(let code): "the output can't be written: \(Self.text(of: code))"
    case .temporaryStorage(let directory, let code) where code == ENOSPC:
      "the disk of the temporary directory \(directory) is full; set TMPDIR to one with more room, or take fewer cases"
    case .temporaryStorage(let directory, let code):
      "temporary storage in \(directory) failed: \(Self.text(of: code))"
    }
  }

  private static func text(of code: Int32) -> String { unsafe String(cString: strerror(code)) }
}
