import CountyKit
import Foundation
import Testing
import Wording

@testable import CountyHost

/// Modules for WASI, run by wasmkit.
@Suite(.serialized) struct WebAssemblyTests {
  private static let module = "\(HarmfulModule.fixtures)/exits.wasm"

  @Test func aModuleHoldsEveryCheck() async throws {
    guard await SandboxMeans.here.has(.wasmkit) else { try Test.cancel("wasmkit isn't here") }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("wasm-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let conformance = ModuleConformance(events: try ConformanceEvents.shipped()) { check in
      let place = folder.appendingPathComponent(check.rawValue)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      var sandbox = Sandbox.standard
      sandbox.patience = .ofTests
      return ModuleProcess(path: Self.module, folder: place.path, sandbox: sandbox)
    }
    for result in try await conformance.run() {
      #expect(result.fault == nil, "\(result.check): \(result.fault?.english ?? "")")
    }
  }

  @Test(arguments: [Sandbox.standard, .none])
  func itSeesItsFolderAlone(_ sandbox: Sandbox) async throws {
    guard await SandboxMeans.here.has(.wasmkit) else { try Test.cancel("wasmkit isn't here") }
    let module = try HarmfulModule(sandbox)
    defer { try? module.remove() }
    let outcome = try await module.run(Self.module, ["look"])
    #expect(outcome.lines == ["/etc/passwd: refused", "../outside: refused", "inside: done"])
    #expect(FileManager.default.fileExists(atPath: "\(module.folder)/inside"))
  }

  @Test func withoutItsRunnerItIsSaid() async throws {
    let means = await SandboxMeans.here.without(.wasmkit)
    let module = try HarmfulModule(Sandbox(SandboxPolicy(), means: means))
    defer { try? module.remove() }
    let fault = #expect(throws: ConversationFault.self) {
      try SandboxedProgram(lookingAt: Self.module, arguments: [], also: [], means)
    }
    #expect(fault?.text.english.contains("wasmkit, which comes with the Swift toolchain") == true)
  }
}
