import Foundation
import Testing
import Wording

@testable import CountyHost

/// A module's folder: whose it is, what lies in it, and that it holds no secret.
@Suite struct SandboxFolderTests {
  private let place: URL
  private let means = SandboxMeans(paths: [.setpriv: "/usr/bin/setpriv"], isRoot: true)

  init() throws {
    place = FileManager.default.temporaryDirectory.appendingPathComponent("folder-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
  }

  private func remove() { try? FileManager.default.removeItem(at: place) }

  @Test func anEmptyFolderIsHandedOverAndStaysTheModules() throws {
    defer { remove() }
    guard geteuid() == 0 else { try Test.cancel("only root hands a folder over") }
    let first = try SandboxFolder(preparing: place.path, means)
    let user = try #require(first.user)
    #expect(user >= SandboxFolder.firstUser)
    let attributes = try FileManager.default.attributesOfItem(atPath: place.path)
    #expect((attributes[.ownerAccountID] as? NSNumber)?.uint32Value == user)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o700)
    try Data().write(to: place.appendingPathComponent("state"))
    #expect(try SandboxFolder(preparing: place.path, means) == first)
  }

  @Test func filesThatAreNotAModulesAreNeverTakenOver() throws {
    defer { remove() }
    try Data().write(to: place.appendingPathComponent("mine"))
    let fault = #expect(throws: ConversationFault.self) { try SandboxFolder(preparing: place.path, means) }
    #expect(fault?.text.english.hasPrefix("its folder holds files that aren't a module's") == true)
    for path in ["/", place.path + "/mine", place.path + "/missing"] {
      #expect(throws: ConversationFault.self, "\(path)") { try SandboxFolder(preparing: path, means) }
    }
    #expect(try SandboxFolder(preparing: place.path, SandboxMeans(paths: [:], isRoot: false)).user == nil)
  }

  @Test func whatIsSecretIsNeverShown() async throws {
    defer { remove() }
    let own = place.appendingPathComponent("ledger/modules/own")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    let key = place.appendingPathComponent("key")
    try Data("k".utf8).write(to: key)
    func plan(_ readable: [String], _ arguments: [String] = [], folder: String) async throws {
      var sandbox = Sandbox(SandboxPolicy(), means: SandboxMeans(paths: [:], isRoot: false))
      sandbox.readable = readable
      sandbox.secret = [place.path + "/ledger", key.path]
      _ = try await sandbox.plan("/bin/true", arguments, folder: folder)
    }
    try await plan([], folder: own.path)
    try await plan(["/usr/share"], folder: own.path)
    for (readable, arguments, folder) in [
      ([place.path], [], own.path), ([key.path], [], own.path), ([], [key.path], own.path),
      ([place.path + "/ledger/modules"], [], own.path), (["/"], [], own.path), ([], [], place.path),
      ([], [], place.path + "/ledger"),
    ] {
      await #expect(throws: ConversationFault.self, "\(readable) \(folder)") {
        try await plan(readable, arguments, folder: folder)
      }
    }
  }

  @Test func aFolderIsMeasuredAsItLiesOnTheDisk() throws {
    defer { remove() }
    func bytes(_ limit: Int = 1 << 30) -> Int { FolderSize(of: place.path, limit: limit).bytes }
    #expect(bytes() == 0)
    #expect(FolderSize(of: place.path + "/missing", limit: 1).bytes == 0)
    for number in 0..<10 { try Data().write(to: place.appendingPathComponent("empty-\(number)")) }
    #expect(bytes() == 40_960)
    try FileManager.default.createDirectory(
      at: place.appendingPathComponent("deeper"), withIntermediateDirectories: true)
    try Data(count: 1 << 20).write(to: place.appendingPathComponent("deeper/file"))
    #expect((1 << 20..<2 << 20).contains(bytes()))
    // Neither around in circles, nor out of it.
    try FileManager.default.createSymbolicLink(at: place.appendingPathComponent("circle"), withDestinationURL: place)
    #expect((1 << 20..<2 << 20).contains(bytes()))
    #expect(bytes(10_000) <= 10_000 + 4_096)
    let process = ModuleProcess(path: "/bin/true", folder: place.path)
    #expect(process.folderBytes() == bytes())
  }

  @Test func aFolderThatIsTooDeepIsSaidToBe() throws {
    defer { remove() }
    let deep = (0...FolderSize.depth).map { _ in "d" }.joined(separator: "/")
    try FileManager.default.createDirectory(at: place.appendingPathComponent(deep), withIntermediateDirectories: true)
    #expect(FolderSize(of: place.path, limit: 1 << 30).isDeep)
    #expect(ModuleWatch.fault(of: place.path, SandboxPolicy())?.text.english.contains("more than 64 deep") == true)
  }
}
