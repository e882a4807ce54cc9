import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct TranscriptTests {
  /// Where `swift test` has put the programs: beside the tests.
  static let programs = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path

  @Test func thereAreTranscripts() { #expect(Transcript.all.count >= 5) }

  @Test(arguments: Transcript.all)
  func theCommandLineAnswersAsRecorded(transcript: Transcript) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("transcript-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(!transcript.steps.isEmpty)
    for step in transcript.steps {
      let (output, status) = try await run(step.command, in: folder)
      let place = "\(transcript.name): $ \(step.command)"
      #expect(status == step.status, "\(place)\n\(output.joined(separator: "\n"))")
      #expect(output.count == step.output.count, "\(place)\n\(output.joined(separator: "\n"))")
      for (line, expected) in zip(output, step.output) {
        #expect(Transcript.matches(line, expected), "\(place)\n  got:      \(line)\n  expected: \(expected)")
      }
    }
  }

  private func run(_ command: String, in folder: URL) async throws -> (output: [String], status: Int32) {
    let shell = ChildProcess(
      "/bin/sh", ["-c", "exec 2>&1; \(command)"], in: folder.path,
      environment: [
        "PATH": "\(Self.programs):/usr/bin:/bin", "LANG": "C", "HOME": folder.path, "COLUMNS": "100",
        "FIXTURES": Transcript.folder.path, "ANJUAN_MODULE_PATIENCE": "120",
      ])
    let outcome = try await shell.run()
    return (Transcript.lines(outcome.output).filter { !$0.isEmpty }, outcome.status)
  }
}
