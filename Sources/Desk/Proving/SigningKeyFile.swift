import Files
import Foundation
public import Proofs
import Wording

/// A signing key in a file that only its owner may read; it never comes from a flag, which others could see.
public enum SigningKeyFile {
  /// Makes a new key.
  ///
  /// - Throws: ``Problem`` where the file exists or can't be written.
  public static func create(_ path: String, name: String, type: SignatureType) throws -> SigningKey {
    guard !DurableFile.exists(path) else {
      throw Problem(
        .conflict, Text("\(path) exists; nothing was changed", "\(path) 已存在，未作任何改动"),
        remedy: Text("Choose another file.", "请另选文件。"))
    }
    var random = SystemRandomNumberGenerator()
    let key: SigningKey
    do throws(NoteFault) {
      key = try SigningKey(name: name, type: type, seed: (0..<32).map { _ in random.next() })
    } catch {
      throw Problem(
        .usage, Text("\(name): \(error.text.english)", "\(name)：\(error.text.chinese)"),
        cause: .checkpoint(.badSignerName))
    }
    try TextFile.write(key.secretText + "\n", to: path)
    return key
  }

  /// Reads a key.
  ///
  /// - Throws: ``Problem`` where others may read the file too, or it isn't a key of that type.
  public static func read(_ path: String, type: SignatureType) throws -> SigningKey {
    let text = try TextFile.read(path)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? 0o777
    guard mode & 0o077 == 0 else {
      throw Problem(
        .notPermitted, Text("\(path) may be read by others", "\(path) 可被其他用户读取"),
        cause: .checkpoint(.signingKeyOpen))
    }
    guard let key = try? SigningKey(text), key.verifierKey.type == type else {
      throw Problem(
        .badData, Text("\(path) holds no key of this kind", "\(path) 不是此类密钥"),
        cause: .checkpoint(.noSigningKey))
    }
    return key
  }
}
