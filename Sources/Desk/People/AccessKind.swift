public import Wording

/// What an entry of the access log says was done; its number stands in the log's records, for ever.
public enum AccessKind: UInt16, CaseIterable, Sendable {
  /// A person's identity was shown.
  case identityShown = 1
  /// A person was looked for by identity number.
  case personSought = 2
  /// Somebody wished to read, and was refused.
  case readingRefused = 3
  /// A module that was granted a field read it.
  case moduleRead = 4

  /// What was done, for people.
  public var title: Text {
    switch self {
    case .identityShown: Text("identity shown", "查阅身份")
    case .personSought: Text("sought by number", "按号码查找")
    case .readingRefused: Text("reading refused", "查阅被拒")
    case .moduleRead: Text("read by a module", "模块查阅")
    }
  }

  /// Its name for programs.
  public var code: String {
    switch self {
    case .identityShown: "identityShown"
    case .personSought: "personSought"
    case .readingRefused: "readingRefused"
    case .moduleRead: "moduleRead"
    }
  }
}
