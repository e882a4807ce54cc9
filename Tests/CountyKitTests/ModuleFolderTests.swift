import Foundation
import Testing

@testable import CountyKit

/// A module's folder, on the disk and in memory: the same, and nothing outside it.
@Suite struct ModuleFolderTests {
  enum Kind: CaseIterable { case disk, memory }

  private static func with(_ kind: Kind, _ body: (ModuleFolder, URL) throws -> Void) throws {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("folder-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    try body(kind == .disk ? ModuleFolder(path: place.path) : ModuleFolder(), place)
  }

  @Test(arguments: Kind.allCases) func filesAreWrittenReadAndMoved(_ kind: Kind) throws {
    try Self.with(kind) { folder, _ in
      #expect(try folder.names(in: "in").isEmpty)
      for name in ["b", "a", "B", "é"] { try folder.write(Array(name.utf8), to: "in/\(name)") }
      try folder.write([1], to: "in/a")
      try folder.write([2], to: "top")
      #expect(try folder.names(in: "in") == ["B", "a", "b", "é"])
      #expect(try folder.names() == ["top"])
      #expect(try folder.read("in/a") == [1])
      try folder.move("in/a", to: "done/2026")
      try folder.write([3], to: "in/a")
      try folder.move("in/a", to: "done/2026")
      #expect(try folder.names(in: "done/2026") == ["a"])
      #expect(try folder.read("done/2026/a") == [3])
      #expect(try folder.names(in: "in") == ["B", "b", "é"])
    }
  }

  @Test(arguments: Kind.allCases) func whatIsMissingOrLongIsSaid(_ kind: Kind) throws {
    try Self.with(kind) { folder, _ in
      try folder.write([1, 2, 3], to: "a")
      #expect(try folder.read("a", upTo: 3) == [1, 2, 3])
      #expect(throws: FolderFault.long) { try folder.read("a", upTo: 2) }
      #expect(throws: FolderFault.missing) { try folder.read("b") }
      #expect(throws: FolderFault.missing) { try folder.move("b", to: "c") }
    }
  }

  @Test(arguments: ["", "/etc/passwd", "..", "../x", "a/../../x", "a//b", ".", "a/.", "a\0b", "1/2/3/4/5/6/7/8/9"])
  func nothingOutsideCanBeNamed(_ path: String) throws {
    for kind in Kind.allCases {
      try Self.with(kind) { folder, _ in
        #expect(throws: FolderFault.path) { try folder.read(path) }
        #expect(throws: FolderFault.path) { try folder.write([], to: path) }
        #expect(throws: FolderFault.path) { try folder.move(path, to: "a") }
        #expect(throws: FolderFault.path) { try folder.move("a", to: path) }
        #expect(throws: FolderFault.path) { try folder.names(in: path) }
      }
    }
  }

  @Test func noLinkIsFollowed() throws {
    try Self.with(.disk) { folder, place in
      let files = FileManager.default
      let outside = place.appendingPathComponent("outside")
      try files.createDirectory(at: outside, withIntermediateDirectories: true)
      try Data([1]).write(to: outside.appendingPathComponent("secret"))
      let inner = place.appendingPathComponent("inner")
      try files.createDirectory(at: inner, withIntermediateDirectories: true)
      try files.createSymbolicLink(at: inner.appendingPathComponent("out"), withDestinationURL: outside)
      try files.createSymbolicLink(
        at: inner.appendingPathComponent("link"), withDestinationURL: outside.appendingPathComponent("secret"))
      let folder = ModuleFolder(path: inner.path)
      #expect(try folder.names().isEmpty)
      #expect(try folder.names(in: "out").isEmpty)
      #expect(throws: FolderFault.missing) { try folder.read("link") }
      #expect(throws: FolderFault.missing) { try folder.read("out/secret") }
      #expect(throws: FolderFault.path) { try folder.write([2], to: "out/secret") }
      #expect(try files.contentsOfDirectory(atPath: outside.path) == ["secret"])
    }
  }
}
