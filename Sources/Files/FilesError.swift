internal import Glibc

/// What the system refused to do with a file, a lock or a thread, and in which call.
///
/// Never holds a path or a content.
public struct FilesError: Error, Hashable, CustomStringConvertible {
  /// The kind of failure; switch on this.
  public enum Code: Hashable, Sendable {
    /// There is no file at the path.
    case missing
    /// There is a file at the path already, and a new one was asked for.
    case alreadyExists
    /// The operating system refused; the value is `errno`.
    case system(Int32)
  }

  /// The kind of failure.
  public let code: Code
  /// The call that failed, such as `fsync`.
  public let call: String

  init(_ code: Code, _ call: StaticString) {
    self.code = code
    self.call = "\(call)"
  }

  /// What failed, why, and what to do.
  public var description: String {
    let reason =
      switch code {
      case .missing: "no such file; check the path, or create it"
      case .alreadyExists: "the file exists already; open it instead, or choose another path"
      case .system(let number): "\(unsafe String(cString: strerror(number))) (errno \(number))"
      }
    return "\(call): \(reason)"
  }
}
