internal import FoundationEssentials

/// A module's program, and the files that it needs to be run.
struct SandboxedProgram: Hashable, Sendable {
  /// The program, absolute.
  let path: String
  /// What it gets.
  let arguments: [String]
  /// Whether it is a WebAssembly module.
  let isWebAssembly: Bool
  /// Files and folders that it may read: the program, those that its arguments name, libraries that it is linked to.
  let readable: [String]

  /// Names a program that needs nothing but what every program sees.
  init(path: String, arguments: [String] = [], isWebAssembly: Bool = false, readable: [String] = []) {
    (self.path, self.arguments, self.isWebAssembly, self.readable) = (path, arguments, isWebAssembly, readable)
  }

  /// Looks at a program.
  ///
  /// - Parameters:
  ///   - path: the program.
  ///   - arguments: what it gets.
  ///   - also: what else it may read.
  ///   - means: what runs it where it is a WebAssembly module.
  /// - Throws: ``ConversationFault`` where it can't be run.
  init(lookingAt path: String, arguments: [String], also: [String], _ means: SandboxMeans) throws {
    let isWebAssembly = Self.begins(path, with: [0x00, 0x61, 0x73, 0x6D])
    var runner = path
    if isWebAssembly {
      guard let wasmkit = means.paths[.wasmkit] else {
        throw ConversationFault(
          "it is a WebAssembly module, and wasmkit, which comes with the Swift toolchain, isn't on the PATH",
          "这是 WebAssembly 模块，而 PATH 中没有 wasmkit（随 Swift 工具链提供）")
      }
      runner = wasmkit
    }
    guard FileManager.default.isExecutableFile(atPath: runner) else {
      throw ConversationFault("it can't be run", "无法运行")
    }
    let named = arguments.filter { $0.hasPrefix("/") && Self.isFile($0) }
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let files = [path, real, runner] + named + SharedLibraries.needed(by: runner) + also
    self.init(path: path, arguments: arguments, isWebAssembly: isWebAssembly, readable: files)
  }

  /// Whether a file begins with these bytes.
  static func begins(_ path: String, with bytes: [UInt8]) -> Bool {
    guard let file = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe) else { return false }
    return file.starts(with: bytes)
  }

  private static func isFile(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder
  }
}
