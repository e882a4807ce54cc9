import Foundation
import Testing
import Wording

@testable import CountyHost

/// What a module can't do in the sandbox, with each means that a machine may have; and that it can do it without.
@Suite(.serialized) struct SandboxTests {
  @Test(arguments: Confinement.allCases)
  func theNetworkIsCutOff(_ confinement: Confinement) async throws {
    let listener = try Listener()
    let module = try HarmfulModule(try await confinement.sandbox())
    defer { try? module.remove() }
    let outcome = try await module.run("connect", String(listener.port))
    #expect(
      outcome.lines == [confinement == .nothing ? "connect: done" : "connect: ConnectionRefusedError"]
        || confinement == .utilities && outcome.lines == ["connect: OSError"])
  }

  @Test(arguments: Confinement.allCases)
  func otherFilesAreHiddenOrNotReadable(_ confinement: Confinement) async throws {
    let module = try HarmfulModule(try await confinement.sandbox())
    defer { try? module.remove() }
    for (name, mode) in [("private", 0o600), ("open", 0o644)] {
      let file = module.place.appendingPathComponent(name)
      try Data("secret".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
    }
    let outcome = try await module.run("read", "\(module.place.path)/private:\(module.place.path)/open:/etc/shadow")
    let isRoot = await SandboxMeans.here.isRoot
    switch confinement {
    case .bubblewrap:
      let hidden = ["private", "open", "shadow"].map { "\($0): FileNotFoundError" }
      #expect(outcome.lines == hidden)
    case .utilities where isRoot:
      #expect(outcome.lines == ["private: PermissionError", "open: done", "shadow: PermissionError"])
    default: #expect(outcome.lines.prefix(2) == ["private: done", "open: done"])
    }
  }

  @Test(arguments: Confinement.allCases)
  func nothingIsWrittenButItsOwnFolder(_ confinement: Confinement) async throws {
    let module = try HarmfulModule(try await confinement.sandbox())
    defer { try? module.remove() }
    let above = "\(module.place.path)/above"
    let places =
      confinement == .nothing ? [] : ["/anjuan-harm", "/usr/anjuan-harm", "/etc/anjuan-harm", "/dev/anjuan-harm"]
    let outcome = try await module.run("write", (["own-file", above] + places).joined(separator: ":"))
    #expect(outcome.lines.count == 2 + places.count)
    #expect(outcome.lines.first == "own-file: done")
    // Where files aren't hidden, others that everybody may write can be written.
    // With bwrap it may have been written to a folder of that name that is gone now.
    #expect(FileManager.default.fileExists(atPath: above) == (confinement != .bubblewrap))
    for line in outcome.lines.dropFirst(2) {
      #expect(line.hasSuffix(": OSError") || line.hasSuffix(": PermissionError"), "\(line)")
    }
    #expect(FileManager.default.fileExists(atPath: "\(module.folder)/own-file"))
  }

  @Test(arguments: [Confinement.bubblewrap, .utilities])
  func itSeesNoOtherProcessAndHasNoRights(_ confinement: Confinement) async throws {
    let module = try HarmfulModule(try await confinement.sandbox())
    defer { try? module.remove() }
    let outcome = try await module.run("sees")
    let lines = try #require(outcome.lines.count == 4 ? outcome.lines : nil, "\(outcome.lines)")
    #expect(lines[0] == "processes 2")
    #expect(!lines[1].hasPrefix("user 0 "))
    // The working directory is set by bwrap, the character type by Python.
    let environment = Set(lines[2].split(separator: " ").dropFirst()).subtracting([
      "ANJUAN_MODULE_RUN", "PWD", "LC_CTYPE",
    ])
    #expect(environment == ["LANG", "PATH"])
    #expect(lines[3] == "rights 0 new 1")
  }

  @Test(arguments: [Confinement.bubblewrap, .utilities])
  func forksMemoryAndLongFilesAreStopped(_ confinement: Confinement) async throws {
    let module = try HarmfulModule(try await confinement.sandbox())
    defer { try? module.remove() }
    let forks = try await module.run("forks", module.place.path)
    let started = forks.lines.first.flatMap { Int($0.split(separator: " ").last ?? "") }
    #expect((10..<SandboxPolicy().processes).contains(started ?? 0), "\(forks)")
    #expect(forks.lines.last == "forks: BlockingIOError")
    #expect(try HarmfulModule.processes(with: module.place.path) == [])
    #expect(try await module.run("allocates").lines == ["allocates: MemoryError"])
    let length = SandboxPolicy().fileBytes
    #expect(try await module.run("long", String(length)).lines == ["long: done"])
    #expect(try await module.run("long", String(length + 1)).lines == ["long: OSError"])
  }

  @Test(arguments: Confinement.allCases)
  func aFullFolderEndsIt(_ confinement: Confinement) async throws {
    var policy = SandboxPolicy()
    policy.folderBytes = 8 << 20
    let module = try HarmfulModule(try await confinement.sandbox(policy))
    defer { try? module.remove() }
    #expect(try await module.run("fills", module.place.path).fault == "its folder holds more than 8 MiB")
    #expect(try HarmfulModule.processes(with: module.place.path) == [])
    let again = try await module.run("sees")
    #expect(again.fault == "its folder holds more than 8 MiB")
    #expect(again.lines.isEmpty)
  }

  @Test(arguments: Confinement.allCases)
  func memoryOfAllItsProcessesCounts(_ confinement: Confinement) async throws {
    var policy = SandboxPolicy()
    policy.totalMemoryBytes = 96 << 20
    let module = try HarmfulModule(try await confinement.sandbox(policy))
    defer { try? module.remove() }
    #expect(try await module.run("holds", module.place.path).fault == "it takes more than 96 MiB of memory")
    #expect(try HarmfulModule.processes(with: module.place.path) == [])
  }

  @Test(arguments: Confinement.allCases)
  func whatLeavesItsParentIsGoneAfterwards(_ confinement: Confinement) async throws {
    let module = try HarmfulModule(try await confinement.sandbox())
    defer { try? module.remove() }
    let outcome = try await module.run("detaches", module.place.path)
    #expect(outcome.lines == ["detaches: done"])
    #expect(outcome.ending == .exited(0))
    #expect(try HarmfulModule.processes(with: module.place.path) == [])
  }

  @Test(arguments: Confinement.allCases)
  func itIsAskedToEndAndThenMadeTo(_ confinement: Confinement) async throws {
    // Neither ends by itself: they aren't waited for.
    var patience = ModulePatience.ofTests
    patience.leaving = 0
    let asked = try HarmfulModule(try await confinement.sandbox(), patience: patience)
    defer { try? asked.remove() }
    let stays = try await asked.run("stays", asked.place.path, until: "ready")
    #expect(stays.lines == ["ready", "terminated"])
    #expect(stays.ending == .exited(0))
    patience.ending = 0
    let made = try HarmfulModule(try await confinement.sandbox(), patience: patience)
    defer { try? made.remove() }
    let deaf = try await made.run("deaf", made.place.path, until: "ready")
    #expect(deaf.lines == ["ready"])
    #expect(deaf.ending == .signalled(SIGKILL))
    #expect(try HarmfulModule.processes(with: made.place.path) == [])
  }

  @Test func aGigabyteOnStandardOutputEndsTheConversation() async throws {
    let module = try HarmfulModule(.standard)
    defer { try? module.remove() }
    #expect(try await module.run("output", "1024").fault == "a line is longer than 1 MiB")
    #expect(try HarmfulModule.processes(with: "\(module.place.path)") == [])
  }

  @Test func ofAGigabyteOnStandardErrorTheBeginningAndTheEndAreKept() async throws {
    let module = try HarmfulModule(.standard)
    defer { try? module.remove() }
    let outcome = try await module.run("errors", "1024")
    #expect(outcome.ending == .exited(0))
    #expect(outcome.leftOut > 1_000 << 20)
    #expect(outcome.lines.last == "the end")
    #expect(outcome.lines.reduce(0) { $0 + $1.utf8.count } < 64 << 10)
  }

  @Test func withoutASandboxItRunsInAnyFolderAsTheHost() async throws {
    let module = try HarmfulModule(.none)
    defer { try? module.remove() }
    try Data().write(to: URL(fileURLWithPath: module.folder).appendingPathComponent("there"))
    let outcome = try await module.run("sees")
    #expect(outcome.lines.count == 4)
    #expect(outcome.lines.dropFirst().first?.hasPrefix("user \(getuid()) ") == true)
  }
}
