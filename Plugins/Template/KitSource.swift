/// Where a Swift package finds `CountyKit`.
public enum KitSource: Hashable, Sendable {
  /// In a folder.
  case folder(String)
  /// In a repository, on its branch `main`.
  case repository(String)

  /// The line of the package's dependencies.
  var dependency: String {
    switch self {
    case .folder(let path): #".package(name: "anjuan", path: "\#(path)")"#
    case .repository(let address): #".package(url: "\#(address)", branch: "main")"#
    }
  }

  /// What targets call the package: of a repository, the last name of its address.
  var identity: String {
    switch self {
    case .folder: return "anjuan"
    case .repository(let address):
      let last = address.split { $0 == "/" || $0 == ":" }.last.map(String.init) ?? "anjuan"
      return last.hasSuffix(".git") ? String(last.dropLast(4)) : last
    }
  }
}
