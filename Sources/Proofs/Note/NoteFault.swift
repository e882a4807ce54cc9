public import Wording

/// Why a note, a key, a checkpoint or a proof isn't one, or doesn't hold.
public enum NoteFault: Error, Hashable, Sendable {
  /// The text isn't a signed note.
  case notANote
  /// The line of a note of this number, from 1, isn't a signature.
  case badSignatureLine(Int)
  /// The note has more signatures than this build looks at.
  case tooManySignatures(limit: Int)
  /// No signature is of a known key.
  case notSigned(by: String)
  /// The signature of a known key doesn't fit the text.
  case wrongSignature(of: String)
  /// The text isn't a verifier key of a kind that this build knows.
  case badVerifierKey
  /// The text isn't a signing key of a kind that this build knows.
  case badSigningKey
  /// A key's name has no bytes, or a space, a plus sign or a control character.
  case badKeyName
  /// The note's text isn't a checkpoint.
  case badCheckpoint
  /// The line of a proof of this number, from 1, isn't what must stand there.
  case badProof(line: Int)
  /// The bundle of records ends in the middle of one, or the tile in the middle of a hash.
  case badTile

  /// What is wrong, in both languages.
  public var text: Text {
    switch self {
    case .notANote: Text("not a signed note", "不是签名文本")
    case .badSignatureLine(let line): Text("signature line \(line) can't be read", "第 \(line) 行签名无法读取")
    case .tooManySignatures(let limit): Text("more than \(limit) signatures", "签名多于 \(limit) 个")
    case .notSigned(let name): Text("no signature of \(name)", "没有 \(name) 的签名")
    case .wrongSignature(let name): Text("the signature of \(name) doesn't fit the text", "\(name) 的签名与内容不符")
    case .badVerifierKey: Text("not a verifier key of the form name+hash+key", "不是 name+hash+key 形式的验证公钥")
    case .badSigningKey: Text("not a signing key", "不是签名私钥")
    case .badKeyName: Text("a key's name has neither spaces nor plus signs", "密钥名称不得为空，不得含空格或加号")
    case .badCheckpoint: Text("the note isn't a checkpoint", "签名文本不是检查点")
    case .badProof(let line): Text("line \(line) of the proof can't be read", "证明的第 \(line) 行无法读取")
    case .badTile: Text("the tile is cut short", "数据块不完整")
    }
  }
}
