import Foundation
import Files
import Sealing
import Wording

/// Where the master key is read from.
enum MasterKeyPlace: Hashable {
  /// A file that the user or the environment names.
  case named(String)
  /// A credential that the system hands to a service.
  case credential(String)
  /// The file beside the ledger's directory.
  case beside(String)

  /// The place: what was given, else the environment's, else the system's, else beside the ledger.
  init(given: String?, ledger: String, environment: [String: String]) {
    if let given = given ?? environment["ANJUAN_MASTER_KEY_FILE"], !given.isEmpty {
      self = .named(given)
    } else if let folder = environment["CREDENTIALS_DIRECTORY"],
      DurableFile.exists("\(folder)/anjuan-master-key")
    {
      self = .credential("\(folder)/anjuan-master-key")
    } else {
      var directory = ledger
      while directory.count > 1, directory.hasSuffix("/") { directory.removeLast() }
      if [".", ".."].contains(directory.split(separator: "/").last ?? ".") {
        directory = URL(fileURLWithPath: directory).standardizedFileURL.path
      }
      self = .beside(directory + ".master-key")
    }
  }

  /// The file.
  var path: String {
    switch self {
    case .named(let path), .credential(let path), .beside(let path): path
    }
  }

  /// Whether the file was named, or exists: otherwise `init` makes it.
  var isGivenOrThere: Bool {
    if case .beside(let path) = self { DurableFile.exists(path) } else { true }
  }

  /// Reads the key.
  ///
  /// - Throws: ``CommandFailure`` that says what to do; never a word of what stands in the file.
  func read() throws -> MasterKey {
    let bytes: [UInt8]
    do throws(PrivateFile.Objection) {
      let isCredential = if case .credential = self { true } else { false }
      bytes = try PrivateFile.read(path, limit: MasterKey.byteCount, groupMayRead: isCredential)
    } catch {
      throw error.commandFailure(path)
    }
    guard let key = MasterKey(bytes) else {
      throw CommandFailure(
        .badData,
        Text(
          "\(path) has \(bytes.count) bytes; a master key has \(MasterKey.byteCount)",
          "\(path) 长 \(bytes.count) 字节，主密钥应为 \(MasterKey.byteCount) 字节"),
        remedy: Text("Name the ledger's own master key, or restore it.", "请指定本账本的主密钥文件，或恢复该文件。"))
    }
    return key
  }
}

extension PrivateFile.Objection {
  /// What to tell the user of a master key's file.
  fileprivate func commandFailure(_ path: String) -> CommandFailure {
    switch self {
    case .missing:
      CommandFailure(
        .notPermitted, Text("there is no master key at \(path)", "\(path) 处没有主密钥"),
        remedy: Text(
          "Name its file with --master-key-file or ANJUAN_MASTER_KEY_FILE. What needs no identity works without it.",
          "请用 --master-key-file 或环境变量 ANJUAN_MASTER_KEY_FILE 指定主密钥文件。不涉及身份信息的操作无须主密钥。"))
    case .openToOthers(let mode):
      CommandFailure(
        .notPermitted,
        Text(
          "the master key \(path) is open to others (mode \(String(mode, radix: 8)))",
          "主密钥 \(path) 可被他人读写（权限 \(String(mode, radix: 8))）"),
        remedy: Text(
          "Run chmod 600 on it. If others may have read it, change it: anjuan keys rewrap.",
          "请执行 chmod 600；若可能已被他人读取，请更换：anjuan keys rewrap。"))
    case .foreignOwner:
      CommandFailure(
        .notPermitted, Text("the master key \(path) belongs to another user", "主密钥 \(path) 属于其他用户"),
        remedy: Text("Run as its owner, or name your own file.", "请以其所有者身份运行，或指定自己的文件。"))
    case .notAFile, .tooLong:
      CommandFailure(
        .badData, Text("\(path) is no master key: a file of 32 bytes", "\(path) 不是主密钥（32 字节的文件）"),
        remedy: Text("Name the ledger's own master key, or restore it.", "请指定本账本的主密钥文件，或恢复该文件。"))
    case .system(let number):
      CommandFailure(
        .notPermitted,
        Text("the master key \(path) can't be read (errno \(number))", "无法读取主密钥 \(path)（errno \(number)）"),
        remedy: Text("Run as its owner.", "请以其所有者身份运行。"))
    }
  }
}
