import Foundation
import Files
import Proofs
import Wording

/// A signing key in a file that only its owner may read; it never comes from a flag, which others could see.
enum KeyFile {
  /// Makes a new key.
  ///
  /// - Throws: ``CommandFailure`` where the file exists or can't be written.
  static func create(_ path: String, name: String, type: SignatureType) throws -> SigningKey {
    guard !DurableFile.exists(path) else {
      throw CommandFailure(
        .conflict, Text("\(path) exists; nothing was changed", "\(path) 已存在，未作任何改动"),
        remedy: Text("Choose another file.", "请另选文件。"))
    }
    var random = SystemRandomNumberGenerator()
    let key: SigningKey
    do throws(NoteFault) {
      key = try SigningKey(name: name, type: type, seed: (0..<32).map { _ in random.next() })
    } catch {
      throw CommandFailure(
        .usage, Text("\(name): \(error.text.english)", "\(name)：\(error.text.chinese)"),
        remedy: Text("Name the signer with --name.", "请用 --name 指定签名方名称。"))
    }
    try TextFile.write(key.secretText + "\n", to: path)
    return key
  }

  /// Reads a key.
  ///
  /// - Throws: ``CommandFailure`` where others may read the file too, or it isn't a key of that type.
  static func read(_ path: String, type: SignatureType) throws -> SigningKey {
    let text = try TextFile.read(path)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? 0o777
    guard mode & 0o077 == 0 else {
      throw CommandFailure(
        .notPermitted, Text("\(path) may be read by others", "\(path) 可被其他用户读取"),
        remedy: Text(
          "Make a new key, since this one may be known: --new-key. Keep its file at mode 0600.",
          "该密钥可能已泄露，请用 --new-key 新建，并保持文件权限为 0600。"))
    }
    guard let key = try? SigningKey(text), key.verifierKey.type == type else {
      throw CommandFailure(
        .badData, Text("\(path) holds no key of this kind", "\(path) 不是此类密钥"),
        remedy: Text("Make one with --new-key.", "请用 --new-key 新建。"))
    }
    return key
  }
}
