import ArgumentParser
import CountyKit
import Desk
import Foundation
import ModuleTemplates
import Wording

/// The command `anjuan module new`.
struct ModuleNewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "new", Text("Begin a module: a folder that builds, and holds every check", "新建模块：可直接构建并通过全部检验的目录"),
      examples: [
        ("anjuan module new visits visits --language python", Text("In Python", "用 Python 编写")),
        (
          "anjuan module new visits visits --kit ../anjuan --county 431081",
          Text("In Swift, with CountyKit from a folder", "用 Swift 编写，CountyKit 取自本地目录")
        ),
      ],
      discussion: Text(
        "What it makes counts home visits by township and month; go on from there. In Swift it is a package of its own, which "
          + "finds CountyKit where --kit says. The folder must not exist yet.",
        "新模块按乡镇和月份统计入户调查，可在此基础上改写。Swift 模块是独立的软件包，CountyKit 的位置由 --kit 指定。目录须尚不存在。"))
  }

  @Argument(
    help: ArgumentHelp(
      Text("Its name: a–z, 0–9 and -, beginning with a letter", "模块名：a–z、0–9 与 -，以字母开头"), valueName: "name"))
  var name: String

  @Argument(help: ArgumentHelp(Text("The folder to make", "要新建的目录"), valueName: "dir"), completion: .directory)
  var folder: String

  @Option(help: ArgumentHelp(Text("swift, python or shell", "swift、python 或 shell"), valueName: "language"))
  var language: ModuleTemplate = .swift

  @Option(
    help: ArgumentHelp(Text("The first digits of its offices", "所辖机构的区划代码前缀"), valueName: "code"))
  var county: String = "431026"

  @Option(
    help: ArgumentHelp(
      Text(
        "Where a Swift module finds CountyKit: Anjuan's folder or the address of its repository",
        "Swift 模块取用 CountyKit 之处：案卷源码目录或仓库地址"),
      valueName: "place"))
  var kit: String?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    let manifest = ModuleManifest(id: name, version: "1.0.0", title: name, county: county, types: [name])
    guard manifest.faults.isEmpty, !name.hasSuffix("-") else {
      throw ValidationError(
        Text(
          "the name takes 1 to 64 of a–z, 0–9 and -, begins with a letter and doesn't end with -; --county takes 2 to 12 digits",
          "模块名为 1 至 64 个 a–z、0–9 与 -，以字母开头且不以 - 结尾；--county 须为 2 至 12 位数字"))
    }
    // Its type would be CountyModule, or its package that which it depends on.
    guard language != .swift || !["anjuan", "county"].contains(name) else {
      throw ValidationError(
        Text("a Swift module can't be named anjuan or county", "Swift 模块不能命名为 anjuan 或 county"))
    }
    guard language != .swift || kit != nil else {
      throw ValidationError(
        Text("--kit says where a Swift module finds CountyKit", "Swift 模块须用 --kit 指明 CountyKit 所在"))
    }
    guard kit?.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0 != "\"" && $0 != "\\" }) ?? true else {
      throw ValidationError(
        Text("--kit takes a path or an address without quotes", "--kit 须为不含引号的路径或地址"))
    }
  }

  func run() throws {
    let place = URL(fileURLWithPath: folder)
    let files = language.files(name: name, county: county, kit: try source())
    let manager = FileManager.default
    // Made first, and only here: whoever finds it there already has it to lose.
    do {
      try manager.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try manager.createDirectory(at: place, withIntermediateDirectories: false)
    } catch {
      guard manager.fileExists(atPath: place.path) else { throw Self.unwritable(folder) }
      throw Problem(
        .conflict, Text("\(folder) exists; nothing was changed", "\(folder) 已存在，未作任何改动"),
        remedy: Text("Name a folder that isn't there yet.", "请指定尚不存在的目录。"))
    }
    do {
      for file in files { try Self.write(file, below: place) }
    } catch {
      throw Self.unwritable(folder)
    }
    try output.render(
      Listing(
        columns: [Column("file", Text("FILE", "文件"))], rows: files.map { [.text("\(folder)/\($0.path)")] }))
    guard !output.messages.quiet else { return }
    let build = language == .swift ? "swift build && " : ""
    let next = "cd \(folder) && \(build)anjuan module test \(language.program(name: name))"
    StandardStreams.current.report(Text("Next: \(next)", "下一步：\(next)").current)
  }

  private func source() throws -> KitSource? {
    guard let kit, language == .swift else { return nil }
    if kit.contains("://") || kit.contains("@") { return .repository(kit) }
    let path = URL(fileURLWithPath: kit).standardizedFileURL.path
    guard FileManager.default.fileExists(atPath: "\(path)/Sources/CountyKit") else {
      throw Problem(
        .notFound, Text("\(kit) has no CountyKit", "\(kit) 中没有 CountyKit"),
        remedy: Text("Give the folder of Anjuan's source, or the address of its repository.", "请给出案卷源码目录或仓库地址。"))
    }
    return .folder(path)
  }

  private static func write(_ file: ModuleTemplate.File, below place: URL) throws {
    let path = place.appendingPathComponent(file.path)
    try FileManager.default.createDirectory(
      at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(file.text.utf8).write(to: path)
    if file.isExecutable {
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path.path)
    }
  }

  private static func unwritable(_ folder: String) -> Problem {
    Problem(
      .inputOutput, Text("\(folder) can't be written", "无法写入 \(folder)"),
      remedy: Text("Check that there is room, and that you may write there.", "请确认有可用空间且有写入权限。"))
  }
}
