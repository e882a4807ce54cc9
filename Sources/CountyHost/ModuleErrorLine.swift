public import Wording

/// A line that a module wrote to its standard error.
public enum ModuleErrorLine: Hashable, Sendable {
  /// A line, without what could disturb a terminal, and cut where it is long.
  case line(String)
  /// In this place so many bytes were left out.
  case leftOut(bytes: Int)

  /// What is shown and logged.
  public var text: Text {
    switch self {
    case .line(let line): Text(line, line)
    case .leftOut(let bytes): Text("… \(bytes) bytes left out …", "……略去 \(bytes) 字节……")
    }
  }
}
