/// Why a module's folder doesn't do what it was asked.
public enum FolderFault: Error, Hashable, Sendable {
  /// The path is none, or leads out of the folder.
  case path
  /// There is no such file, or it is no plain file.
  case missing
  /// The file is longer than was allowed.
  case long
  /// The file system refuses: no room, or no permission.
  case refused
}
