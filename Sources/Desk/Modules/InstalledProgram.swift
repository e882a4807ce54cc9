import Crypto
import EventEnvelope
import Foundation
import LMDB
import Wording

/// A module's program as it is kept in the ledger's directory: its files, which of them is run, and with what.
struct InstalledProgram: Codable, Hashable, Sendable {
  /// The most bytes that a program may have in all: 256 MiB.
  static let longestBytes = 256 << 20
  /// What says which file is run.
  private static let descriptionName = "program.json"

  /// The file that is run, within the program's folder.
  let entry: String
  /// What it gets.
  let arguments: [String]
  /// The module of this program that it stands for; nil for a program of its own.
  var builtIn: String?

  /// Copies a program.
  ///
  /// - Parameters:
  ///   - source: an executable, or a folder with an executable `module` in it.
  ///   - arguments: what it gets.
  ///   - folder: where to; made new.
  /// - Returns: the program.
  /// - Throws: ``Problem`` where it isn't one, or can't be copied.
  static func copied(from source: String, arguments: [String], to folder: String) throws -> InstalledProgram {
    let files = FileManager.default
    guard files.fileExists(atPath: source) else { throw InputProblem.unreadable(source) }
    let isFolder = URL(fileURLWithPath: source).resolvingSymlinksInPath().hasDirectoryPath
    let entry = isFolder ? "module" : URL(fileURLWithPath: source).lastPathComponent
    let executable = isFolder ? "\(source)/\(entry)" : source
    guard files.isExecutableFile(atPath: executable), entry != descriptionName else {
      throw Problem(
        .notFound, Text("\(executable) isn't an executable", "\(executable) 不是可执行文件"),
        remedy: Text(
          "Give a program, or a folder with an executable named module in it (chmod +x).",
          "请给出程序，或含有可执行文件 module 的文件夹（chmod +x）。"))
    }
    let program = InstalledProgram(entry: entry, arguments: arguments)
    try place(program, in: folder) {
      if isFolder {
        try files.copyItem(atPath: source, toPath: folder)
      } else {
        try files.createDirectory(atPath: folder, withIntermediateDirectories: false)
        // What a link stands for, and not the link.
        try files.copyItem(
          atPath: URL(fileURLWithPath: source).resolvingSymlinksInPath().path, toPath: "\(folder)/\(entry)")
      }
    }
    return program
  }

  /// Puts down that a module of this program is meant; its code is the host's.
  ///
  /// - Parameters:
  ///   - name: the module.
  ///   - modules: those of this program.
  ///   - folder: where to; made new.
  /// - Returns: the program.
  /// - Throws: ``Problem`` where there is no such module, or it can't be written.
  static func builtIn(_ name: String, of modules: BuiltInModules, in folder: String) throws -> InstalledProgram {
    guard modules.module(named: name) != nil else { throw modules.unknown(name) }
    let program = InstalledProgram(entry: "", arguments: [], builtIn: name)
    try place(program, in: folder) {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    }
    return program
  }

  private static func place(_ program: InstalledProgram, in folder: String, _ copy: () throws -> Void) throws {
    do {
      try copy()
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      try encoder.encode(program).write(to: URL(fileURLWithPath: "\(folder)/\(descriptionName)"))
    } catch {
      throw Problem(
        .inputOutput, Text("the program can't be copied to \(folder)", "程序无法复制到 \(folder)"),
        remedy: Text("Look at the disk's free space and the folder's permissions.", "请检查磁盘空间与目录权限。"))
    }
  }

  /// Reads which program a folder holds; nil where it holds none.
  static func read(from folder: String) -> InstalledProgram? {
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(descriptionName)") else { return nil }
    return try? JSONDecoder().decode(Self.self, from: data)
  }

  /// The digest of a program's files: their names, whether they may be run, their lengths and their bytes, in the order of
  /// their names' bytes.
  ///
  /// - Returns: 64 hexadecimal digits.
  /// - Throws: ``Problem`` where a file can't be read, there is a link, or it is more than ``longestBytes``.
  static func digest(of folder: String) throws -> String {
    let files = FileManager.default
    var hash = SHA256()
    var total = 0
    for name in (try files.subpathsOfDirectory(atPath: folder)).sorted(by: {
      Array($0.utf8).lexicographicallyPrecedes($1.utf8)
    }) {
      let path = "\(folder)/\(name)"
      let type = try files.attributesOfItem(atPath: path)[.type] as? FileAttributeType
      if type == .typeDirectory { continue }
      guard type == .typeRegular, let bytes = files.contents(atPath: path) else {
        throw Problem(
          .badData, Text("a program's folder may hold only files and folders", "程序目录只能含有普通文件和文件夹"))
      }
      total += bytes.count
      guard total <= longestBytes else {
        throw Problem(
          .badData, Text("the program has more than \(longestBytes >> 20) MiB", "程序超过 \(longestBytes >> 20) MiB"))
      }
      let mode = files.isExecutableFile(atPath: path) ? "x" : "-"
      hash.update(data: Data("\(name)\0\(mode)\0\(bytes.count)\0".utf8))
      hash.update(data: bytes)
    }
    return hash.finalize().hexadecimal
  }
}
