import Foundation
import TestSupport
import Testing

@testable import CountyHost

/// Which libraries a program is shown, found without running it.
@Suite struct SharedLibraryTests {
  private static let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("visit-count").path

  @Test func aSwiftModulesLibrariesAreFound() throws {
    let found = SharedLibraries.needed(by: Self.program)
    let names = found.map { $0.split(separator: "/").last ?? "" }
    #expect(names.contains("libswiftCore.so") && names.contains("libswift_Concurrency.so"), "\(found)")
    #expect(Set(names).count == names.count)
    // As the system's own loader finds them.
    for path in found { #expect(FileManager.default.fileExists(atPath: path) && !SandboxPlan.isSystem(path)) }
  }

  @Test func whatIsNoLibraryIsNotShown() throws {
    let file = try #require(ELFFile(path: Self.program))
    #expect(file.needed.contains("libc.so.6"))
    #expect(SharedLibraries.needed(by: #filePath).isEmpty)
    #expect(SharedLibraries.needed(by: "/missing").isEmpty)
    #expect(ELFFile(Data("#!/bin/sh\n".utf8)) == nil)
  }

  @Test func damagedOnesAreReadWithoutHarm() throws {
    let whole = try Data(contentsOf: URL(fileURLWithPath: Self.program)).prefix(1 << 16)
    var generator = SplitMix64(seed: TestSeed.given)
    for length in stride(from: 0, to: 2_000, by: 7) { _ = ELFFile(whole.prefix(length)) }
    for _ in 0..<2_000 {
      var data = Data(whole.prefix(4_096))
      for _ in 0..<8 {
        data[Int.random(in: 6..<1_024, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      if let file = ELFFile(data) { #expect(file.needed.count <= 256) }
    }
  }
}
