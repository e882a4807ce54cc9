internal import FoundationEssentials
internal import Glibc

/// A module's folder: the only files that it may write.
struct SandboxFolder: Hashable, Sendable {
  /// The first of the users that modules run as: a range that no distribution gives out.
  static let firstUser: UInt32 = 1_879_048_192
  private static let users: UInt32 = 1 << 16

  /// Its path, without links.
  let path: String
  /// The user that owns it, and that the module runs as; nil where it is the host's.
  let user: UInt32?

  /// Names a folder whose owner is known.
  init(path: String, user: UInt32?) { (self.path, self.user) = (path, user) }

  /// Makes a folder ready: where the host can give a module a user of its own, the folder is handed over to it.
  ///
  /// The module runs as the folder's owner. An empty folder of the host's becomes a module's; one with files that aren't a
  /// module's is never taken over: it could be anybody's.
  ///
  /// - Throws: ``ConversationFault`` where it is no folder, or holds another's files.
  init(preparing path: String, _ means: SandboxMeans) throws {
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    var status = stat()
    guard unsafe lstat(real, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, real != "/" else {
      throw ConversationFault("its folder isn't a folder", "模块目录不是目录")
    }
    guard means.givesUser else {
      self.init(path: real, user: nil)
      return
    }
    if Self.firstUser..<(Self.firstUser + Self.users) ~= status.st_uid {
      self.init(path: real, user: status.st_uid)
      return
    }
    let scattered = UInt64(status.st_ino) &* 0x9E37_79B9_7F4A_7C15
    let user = Self.firstUser + UInt32(scattered >> 48)
    guard (try? FileManager.default.contentsOfDirectory(atPath: real))?.isEmpty == true else {
      throw ConversationFault(
        "its folder holds files that aren't a module's; give an empty one, or hand it over: chown -R \(user):\(user)",
        "模块目录中有不属于模块的文件；请给空目录，或移交：chown -R \(user):\(user)")
    }
    guard unsafe lchown(real, user, user) == 0, unsafe chmod(real, 0o700) == 0 else {
      throw ConversationFault("its folder can't be handed over to the module's user", "无法将目录移交给模块用户")
    }
    self.init(path: real, user: user)
  }
}
