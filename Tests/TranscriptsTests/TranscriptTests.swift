import Foundation
import Testing

@Suite struct TranscriptTests {
  /// Where `swift test` has put the programs: beside the tests.
  static let programs = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path

  @Test func thereAreTranscripts() { #expect(Transcript.all.count >= 5) }

  @Test(arguments: Transcript.all)
  func theCommandLineAnswersAsRecorded(transcript: Transcript) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("transcript-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(!transcript.steps.isEmpty)
    for step in transcript.steps {
      let (output, status) = try run(step.command, in: folder)
      let place = "\(transcript.name): $ \(step.command)"
      #expect(status == step.status, "\(place)\n\(output.joined(separator: "\n"))")
      #expect(output.count == step.output.count, "\(place)\n\(output.joined(separator: "\n"))")
      for (line, expected) in zip(output, step.output) {
        #expect(Transcript.matches(line, expected), "\(place)\n  got:      \(line)\n  expected: \(expected)")
      }
    }
  }

  private func run(_ command: String, in folder: URL) throws -> (output: [String], status: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "exec 2>&1; \(command)"]
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": "\(Self.programs):/usr/bin:/bin", "LANG": "C", "HOME": folder.path, "COLUMNS": "100",
      "FIXTURES": Transcript.folder.path,
    ]
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self)
    return (Transcript.lines(text).filter { !$0.isEmpty }, process.terminationStatus)
  }
}
