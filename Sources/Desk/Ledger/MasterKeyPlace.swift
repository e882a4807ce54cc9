import Files
import Foundation
import Sealing
import Wording

/// Where the master key is read from.
public enum MasterKeyPlace: Hashable, Sendable {
  /// A file that the user or the environment names.
  case named(String)
  /// A credential that the system hands to a service.
  case credential(String)
  /// The file beside the ledger's directory.
  case beside(String)

  /// The place: what was given, else the environment's, else the system's, else beside the ledger.
  public init(given: String?, ledger: String, environment: [String: String]) {
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
  public var path: String {
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
  /// - Throws: ``Problem`` that says what to do; never a word of what stands in the file.
  func read() throws -> MasterKey {
    let bytes: [UInt8]
    do throws(PrivateFile.Objection) {
      let isCredential = if case .credential = self { true } else { false }
      bytes = try PrivateFile.read(path, limit: MasterKey.byteCount, groupMayRead: isCredential)
    } catch {
      throw error.problem(path)
    }
    guard let key = MasterKey(bytes) else {
      throw Problem(
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
  fileprivate func problem(_ path: String) -> Problem {
    switch self {
    case .missing:
      Problem(
        .notPermitted, Text("there is no master key at \(path)", "\(path) 处没有主密钥"),
        cause: .key(.noMasterKey))
    case .openToOthers(let mode):
      Problem(
        .notPermitted,
        Text(
          "the master key \(path) is open to others (mode \(String(mode, radix: 8)))",
          "主密钥 \(path) 可被他人读写（权限 \(String(mode, radix: 8))）"),
        cause: .key(.masterKeyOpen))
    case .foreignOwner:
      Problem(
        .notPermitted, Text("the master key \(path) belongs to another user", "主密钥 \(path) 属于其他用户"),
        remedy: Text("Run as its owner, or name your own file.", "请以其所有者身份运行，或指定自己的文件。"))
    case .notAFile, .tooLong:
      Problem(
        .badData, Text("\(path) is no master key: a file of 32 bytes", "\(path) 不是主密钥（32 字节的文件）"),
        remedy: Text("Name the ledger's own master key, or restore it.", "请指定本账本的主密钥文件，或恢复该文件。"))
    case .system(let number):
      Problem(
        .notPermitted,
        Text("the master key \(path) can't be read (errno \(number))", "无法读取主密钥 \(path)（errno \(number)）"),
        remedy: Text("Run as its owner.", "请以其所有者身份运行。"))
    }
  }
}
