import CountyKit
import Foundation
import TestSupport
import Testing
import Wording

@testable import CountyHost

/// Good modules hold every check, each bad one is found out by the check that it breaks.
@Suite(.serialized) struct ModuleConformanceTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../..").standardizedFileURL
  private static let fixtures = root.appendingPathComponent("Tests/CountyHostTests/Fixtures").path
  private static let programs = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path

  @Test(arguments: [
    ("\(programs)/visit-count", []), ("\(programs)/rucheng-phone-form", []), ("\(programs)/zixing-signals", []),
    ("/usr/bin/env", ["python3", "\(root.path)/Plugins/MonthlyDigest/monthly_digest.py"]),
    ("/usr/bin/env", ["python3", "\(root.path)/Plugins/Template/Python/visit_count.py"]),
    ("/bin/sh", ["\(fixtures)/shell.sh"]),
    ("/usr/bin/env", ["python3", "\(fixtures)/faulty.py", "collecting"]),
  ])
  func theModulesHereHoldEveryCheck(_ path: String, _ arguments: [String]) async throws {
    let results = try await Self.results(path, arguments)
    #expect(results.count == ConformanceCheck.allCases.count)
    for result in results { #expect(result.fault == nil, "\(result.check): \(result.fault?.english ?? "")") }
  }

  @Test(.enabled("jq is there") { FileManager.default.isExecutableFile(atPath: "/usr/bin/jq") })
  func theShellTemplateHoldsEveryCheck() async throws {
    try await theModulesHereHoldEveryCheck("/bin/sh", ["\(Self.root.path)/Plugins/Template/Shell/visit-count.sh"])
  }

  @Test(arguments: ["MonthlyDigest", "Template/Python"])
  func theTestsOfModulesInPythonPass(_ folder: String) async throws {
    let tests = ChildProcess(
      "/usr/bin/env", ["python3", "-B", "-m", "unittest", "-q"], in: "\(Self.root.path)/Plugins/\(folder)")
    #expect(try await tests.run().status == 0)
  }

  @Test(arguments: [
    ("exits", ConformanceCheck.hello, "it ended where hello was awaited"),
    ("garbage", .hello, "a line isn't a message"),
    ("manifest", .hello, "the manifest is at fault: county"), ("type", .hello, "the manifest names a type"),
    ("version", .hello, "it speaks version 2"), ("long", .hello, "a line is longer than 1 MiB"),
    ("refused", .refusal, "it ends with status 1"), ("disorder", .order, "event 2 is acknowledged where 1 is next"),
    ("twice", .order, "event 1 is acknowledged where 2 is next"), ("fails", .order, "it fails on event 1"),
    ("crashes", .order, "it ended where acknowledgement was awaited"), ("floods", .order, "more than 64 proposals"),
    ("forged", .order, "event 18446744073709551615 is acknowledged where 1 is next"),
    ("county", .proposals, "it proposes for another county"),
    ("unasked", .proposals, "it proposes a type that its manifest"),
    ("malformed", .proposals, "a proposal isn't a valid event: "),
    ("random", .repeatable, "the second run proposes something else"), ("county", .again, "it proposed something"),
    ("alike", .collect, "two offers have the same key"), ("many", .collect, "more than 64 offers"),
    ("key", .collect, "an offer's key isn't"), ("keyless", .collect, "a line isn't a message"),
    ("offering", .collect, "a proposal isn't a valid event: "),
    ("elsewhere", .collect, "it proposes for another county"),
    ("orders", .collect, "it proposes a type that its manifest"),
    ("fickle", .collect, "it offers something else when it is asked again"),
    ("silent", .collect, "collect isn't answered by collected"),
    ("strict", .unknown, "it "), ("answering", .question, "the answer isn't one to the question"),
    ("drained", .drain, "drained names position 0"), ("status", .shutdown, "it ends with status 1"),
  ])
  func aBadModuleIsFoundOut(_ way: String, _ check: ConformanceCheck, _ start: String) async throws {
    let results = try await Self.results("/usr/bin/env", ["python3", "\(Self.fixtures)/faulty.py", way], only: check)
    let fault = try #require(results.first?.fault?.english)
    #expect(fault.hasPrefix(start), "\(fault)")
  }

  @Test(arguments: [
    ("hangs", ConformanceCheck.order), ("mute", .hello), ("staying", .shutdown), ("unanswering", .question),
    ("forks", .order),
  ])
  func whatHangsOrForksLeavesNothingBehind(_ way: String, _ check: ConformanceCheck) async throws {
    let results = try await Self.results(
      "/usr/bin/env", ["python3", "\(Self.fixtures)/faulty.py", way], only: check,
      patience: way == "forks" ? .ofTests : ModulePatience())
    #expect((results.first?.fault == nil) == (way == "forks"))
    #expect(try HarmfulModule.processes(with: "faulty.py\0\(way)") == [])
  }

  private static func results(
    _ path: String, _ arguments: [String], only: ConformanceCheck? = nil,
    patience: ModulePatience = .ofTests
  ) async throws -> [ConformanceResult] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("module-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let conformance = ModuleConformance(events: try ConformanceEvents.shipped()) { check in
      let place = folder.appendingPathComponent(check.rawValue)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      var sandbox = Sandbox.standard
      sandbox.patience = patience
      return ModuleProcess(path: path, arguments: arguments, folder: place.path, sandbox: sandbox)
    }
    return try await conformance.run(only.map { [$0] } ?? ConformanceCheck.allCases)
  }
}
