import Foundation
import Files
import Testing

/// A key is taken only from a file that is its owner's alone.
@Suite struct PrivateFileTests {
  private func withFile(mode: Int, _ body: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("key-\(UUID().uuidString)").path
    try PrivateFile.create(path, bytes: [UInt8](repeating: 7, count: 32))
    defer { try? FileManager.default.removeItem(atPath: path) }
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    try body(path)
  }

  @Test(arguments: [0o600, 0o400]) func aPrivateFileIsRead(mode: Int) throws {
    try withFile(mode: mode) { path in
      let bytes = try PrivateFile.read(path, limit: 32)
      #expect(bytes.count == 32)
    }
  }

  @Test(arguments: [0o640, 0o604, 0o660, 0o644, 0o602]) func aFileOpenToOthersIsRefused(mode: Int) throws {
    try withFile(mode: mode) { path in
      #expect(throws: PrivateFile.Objection.openToOthers(mode: UInt32(mode))) { try PrivateFile.read(path, limit: 32) }
    }
  }

  @Test func theSystemsCredentialsMayBeReadByTheirGroup() throws {
    try withFile(mode: 0o440) { path in
      let bytes = try PrivateFile.read(path, limit: 32, groupMayRead: true)
      #expect(bytes.count == 32)
    }
    try withFile(mode: 0o444) { path in
      #expect(throws: PrivateFile.Objection.openToOthers(mode: 0o444)) {
        try PrivateFile.read(path, limit: 32, groupMayRead: true)
      }
    }
  }

  @Test func whatALinkLeadsToIsJudged() throws {
    try withFile(mode: 0o644) { path in
      let link = path + "-link"
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
      defer { try? FileManager.default.removeItem(atPath: link) }
      #expect(throws: PrivateFile.Objection.openToOthers(mode: 0o644)) { try PrivateFile.read(link, limit: 32) }
    }
  }

  @Test func otherThingsAreRefused() throws {
    #expect(throws: PrivateFile.Objection.missing) { try PrivateFile.read("/nowhere/at-all", limit: 32) }
    #expect(throws: PrivateFile.Objection.notAFile) { try PrivateFile.read("/", limit: 32) }
    try withFile(mode: 0o600) { path in
      #expect(throws: PrivateFile.Objection.tooLong) { try PrivateFile.read(path, limit: 31) }
      #expect(throws: FilesError.self) { try PrivateFile.create(path, bytes: [1]) }
    }
  }
}
