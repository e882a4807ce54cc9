import ArgumentParser
import Desk
import Foundation
import Wording

/// The arguments that name a module's executable.
struct ModuleProgram: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Text(
        "The executable, a folder with an executable named module, or a WebAssembly module; for install also built-in:NAME",
        "可执行文件、含可执行文件 module 的文件夹，或 WebAssembly 模块；安装时也可用 built-in:名称"), valueName: "path"),
    completion: .file())
  private var named: String

  /// What it gets.
  @Argument(help: ArgumentHelp(Text("What it gets", "传给它的参数"), valueName: "argument"))
  var arguments: [String] = []

  /// The module of this program that is meant; nil where a path is.
  var builtIn: String? {
    named.utf8.starts(with: BuiltInModules.mark.utf8)
      ? String(decoding: named.utf8.dropFirst(BuiltInModules.mark.utf8.count), as: UTF8.self) : nil
  }

  /// Its absolute path, whatever stands there.
  func path() throws -> String { URL(fileURLWithPath: named).path }

  /// Its absolute path.
  ///
  /// - Throws: ``Problem`` where it can't be run.
  func executable() throws -> String {
    if let builtIn {
      throw Problem(
        .usage,
        Text(
          "\(builtIn) is part of anjuan: it is installed, not run from outside", "\(builtIn) 为程序自带模块，只能安装使用"),
        remedy: Text("See anjuan module install --help.", "请见 anjuan module install --help。"))
    }
    let url = URL(fileURLWithPath: named)
    guard FileManager.default.isExecutableFile(atPath: url.path) || url.pathExtension == "wasm" else {
      throw Problem(
        .notFound, Text("\(named) isn't an executable", "\(named) 不是可执行文件"),
        remedy: Text("Give the path of a program, and allow it to be run (chmod +x).", "请给出程序路径，并允许执行（chmod +x）。"))
    }
    return url.path
  }
}
