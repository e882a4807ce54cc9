import Desk
import Foundation
import TestSupport
import Testing

@testable import AnjuanCommand

@Suite struct OutputWriterTests {
  @Test func writesAreCollected() throws {
    let sink = MemorySink()
    let writer = OutputWriter(sink: sink, capacity: 10)
    for _ in 0..<10 { try writer.write("abc\n") }
    #expect(sink.writes.count == 3)
    try writer.flush()
    #expect(sink.text == String(repeating: "abc\n", count: 10))
  }

  @Test func linesAtATerminalAreWrittenAtOnce() throws {
    let sink = MemorySink(terminalColumns: 80)
    let writer = OutputWriter(sink: sink)
    try writer.write("a")
    #expect(sink.text == "")
    try writer.writeLine("b")
    #expect(sink.text == "ab\n")
  }

  @Test func aFailureStays() throws {
    let writer = OutputWriter(sink: MemorySink(failure: OutputFailure(code: ENOSPC)))
    try writer.write("kept back")
    for _ in 0..<2 {
      let failure = try #require(throws: OutputFailure.self) { try writer.flush() }
      #expect(failure.code == ENOSPC)
    }
  }

  @Test func aFullDiskIsNoticed() throws {
    let descriptor = unsafe open("/dev/full", O_WRONLY)
    defer { close(descriptor) }
    let failure = try #require(throws: OutputFailure.self) { try FileDescriptorSink(descriptor: descriptor).write([1]) }
    #expect(failure.code == ENOSPC)
    #expect(failure.problem.kind == .inputOutput)
  }

  @Test func aClosedPipeIsToldApart() throws {
    signal(SIGPIPE, SIG_IGN)
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let sink = FileDescriptorSink(descriptor: pipe.fileHandleForWriting.fileDescriptor)
    let failure = try #require(throws: OutputFailure.self) { try sink.write([1]) }
    #expect(failure.isClosedPipe)
    #expect(sink.terminalColumns == nil)
  }

  @Test func aSlowReaderGetsEverything() async throws {
    let pipe = Pipe()
    let descriptor = pipe.fileHandleForWriting.fileDescriptor
    #expect(fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0)
    let bytes = [UInt8](repeating: 7, count: 1_000_000)
    async let received = OwnThread.run { try pipe.fileHandleForReading.readToEnd() }
    try await OwnThread.run {
      // The reader ends with the pipe, whether all was written or not.
      defer { try? pipe.fileHandleForWriting.close() }
      try FileDescriptorSink(descriptor: descriptor).write(bytes)
    }
    #expect(try await received?.count == bytes.count)
  }
}
