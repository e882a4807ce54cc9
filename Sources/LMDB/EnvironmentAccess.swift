/// How an environment is opened.
public enum EnvironmentAccess: Sendable {
  /// Reads a file that exists.
  case readOnly
  /// Reads and writes a file that exists; makes missing tables.
  case readWrite
  /// Makes a new file, and refuses one that exists.
  case create
  /// Makes a new file, or reads and writes one that exists.
  case createIfMissing
}
