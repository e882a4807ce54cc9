import CaseEvents
import Foundation
import Testing
import Wording

/// The compiler of Protocol Buffers as an independent reader of our bytes.
@Suite struct ProtocTests {
  private static let compiler = ["/usr/bin/protoc", "/usr/local/bin/protoc"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test(.enabled(if: compiler != nil, "protoc isn't installed"), arguments: EventType.allCases)
  func everyPayloadIsUnderstood(type: EventType) throws {
    var sample = Sample(seed: 31)
    let payload = try sample.event(type).serialized()
    let text = try Self.run("--decode", type, payload)
    #expect(!text.isEmpty)
    // A number alone at the start of a line is a field that protoc doesn't know.
    #expect(!String(decoding: text, as: UTF8.self).split(separator: "\n").contains { $0.contains(/^ *[0-9]+[: ]/) })
    #expect(try Self.run("--encode", type, Array(text)) == Data(payload))
  }

  private static func run(_ mode: String, _ type: EventType, _ input: [UInt8]) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: compiler ?? "")
    let schemas = root.appending(path: "Sources/CaseEvents/Schemas")
    process.arguments = [
      "\(mode)=anjuan.v1.\(type.title.english)", "-I", schemas.path(percentEncoded: false),
      "anjuan/v1/catalogue.proto",
    ]
    let (source, sink) = (Pipe(), Pipe())
    process.standardInput = source
    process.standardOutput = sink
    try process.run()
    try source.fileHandleForWriting.write(contentsOf: Data(input))
    try source.fileHandleForWriting.close()
    let output = try sink.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return output
  }
}
