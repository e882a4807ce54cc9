import ArgumentParser
import Desk
import Proofs
import Wording

/// The key that a command signs with, or the one that it is to make.
struct NewKeyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(Text("The file of the signing key, mode 0600", "签名密钥文件（权限 0600）"), valueName: "file"),
    completion: .file())
  var key: String?

  @Option(
    help: ArgumentHelp(
      Text("Make a new signing key in this file, and sign nothing", "在此文件中新建签名密钥（不签名）"), valueName: "file"),
    completion: .file())
  var newKey: String?

  @Option(
    help: ArgumentHelp(Text("The new key's name towards others", "新密钥的对外名称"), valueName: "name"))
  var name: String?

  func validate() throws {
    if key != nil, newKey != nil {
      throw ValidationError(Text("give --key or --new-key, not both", "--key 与 --new-key 不能同时给出"))
    }
  }

  /// Makes the key and tells how others check its signatures.
  func create(_ path: String, defaultName: String?, type: SignatureType, _ output: OutputOptions) throws {
    guard let name = name ?? defaultName else {
      throw ValidationError(Text("--name is missing: the new key's name", "缺少 --name（新密钥的名称）"))
    }
    let key = try SigningKeyFile.create(path, name: name, type: type)
    try output.render(
      Record([
        .value(Column("file", Text("Key file", "密钥文件")), .text(path)), .field(of: key.verifierKey),
      ]))
  }
}
