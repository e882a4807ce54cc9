import Foundation
import Files
import LMDB
import Testing

@Suite struct CopyTests {
  let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func filled(_ count: Int) throws -> Environment {
    let environment = try Environment(path: directory.file, tables: ["t"], access: .create)
    try put(0..<count, in: environment)
    return environment
  }

  private func put(_ numbers: Range<Int>, in environment: Environment) throws {
    var transaction = try environment.beginWrite()
    let table = try environment.table("t")
    for number in numbers {
      try transaction.put([UInt8](repeating: 7, count: 100), at: UInt64(number).keyBytes, in: table)
    }
    try transaction.commit()
  }

  @Test func `a copy holds one snapshot, and equals another copy of it to the byte`() throws {
    let environment = try filled(1_000)
    try put(0..<1_000, in: environment)  // leaves free pages
    for name in ["one", "two"] { try environment.copyCompacted(to: "\(directory.path)/\(name)") }
    let one = try Data(contentsOf: URL(fileURLWithPath: "\(directory.path)/one"))
    #expect(try one == Data(contentsOf: URL(fileURLWithPath: "\(directory.path)/two")))
    #expect(try one.count < directory.read().count)
    try Environment.checkFile(at: "\(directory.path)/one")
    let copy = try Environment(path: "\(directory.path)/one", tables: ["t"], access: .readOnly)
    #expect(try copy.snapshot().count(of: copy.table("t")) == 1_000)
  }

  @Test func `a copy that is cut short is refused before it is mapped`() throws {
    try filled(1_000).copyCompacted(to: "\(directory.path)/copy")
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(directory.path)/copy"))
    try handle.truncate(atOffset: 40_960)
    let error = #expect(throws: LMDBError.self) { try Environment.checkFile(at: "\(directory.path)/copy") }
    #expect(error?.code == .truncated)
  }

  @Test func `readers are listed with how far they are behind`() throws {
    let environment = try filled(10)
    #expect(try environment.condition().oldestReaderLag == 0)
    let snapshot = try environment.snapshot()
    try put(0..<1, in: environment)
    try put(0..<1, in: environment)
    #expect(try environment.condition().oldestReaderLag == 2)
    let slots = try environment.readers().filter { $0.transaction != nil }
    #expect(slots.map(\.process) == [ProcessInfo.processInfo.processIdentifier])
    #expect(slots.first?.transaction == snapshot.id)
    #expect(try environment.clearStaleReaders() == 0)
    #expect(try environment.condition().freePages > 0)
  }

  /// Renewed as a reading in pieces renews it; the control keeps it, and the file grows for each commit.
  @Test(arguments: [true, false])
  func `one-row commits beside a reader grow the file only where its snapshot is kept`(isRenewed: Bool) throws {
    let path = "/dev/shm/lmdb-tests-\(UInt64.random(in: 0 ... .max))"
    try DurableFile.makeDirectory(path)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let environment = try Environment(path: path + "/data.mdb", tables: ["t"], access: .create)
    try put(0..<20_000, in: environment)
    let before = environment.information.usedPages
    var snapshot: ReadTransaction? = try environment.snapshot()
    for number in 0..<4_000 {
      try put(number..<number + 1, in: environment)
      if isRenewed, number % 100 == 99 {
        snapshot = nil
        snapshot = try environment.snapshot()
      }
    }
    let grown = (environment.information.usedPages - before) * environment.information.pageSize
    print("one-row commits: 4000, renewed: \(isRenewed), grown by \(grown >> 10) KiB")
    #expect(isRenewed ? grown < 12 << 20 : grown > 24 << 20)
    _ = consume snapshot
  }

  @Test func `files are copied, added to and renamed`() throws {
    try directory.write([UInt8](repeating: 1, count: 3 << 20) + [2])
    var count = 0
    try DurableFile.copy(directory.file, to: directory.path + "/copy") { count += $0.count }
    #expect(count == (3 << 20) + 1 && DurableFile.size(of: directory.path + "/copy") == count)
    try DurableFile.append([3, 4], to: directory.path + "/copy")
    try DurableFile.move("copy", to: "data.mdb", in: directory.path)
    #expect(try directory.read().suffix(3) == [2, 3, 4])
    try DurableFile.remove(directory.file)
    try DurableFile.remove(directory.file)
    #expect(DurableFile.size(of: directory.file) == nil)
  }

  @Test func `a directory is locked by one at a time`() throws {
    let first = try #require(try FileLock(tryingDirectory: directory.path))
    #expect(try FileLock(tryingDirectory: directory.path) == nil)
    first.release()
    try #require(try FileLock(tryingDirectory: directory.path)).release()
  }

  @Test func `a flush is timed`() throws { #expect(try DurableFile.flushDuration(in: directory.path) > .zero) }
}

extension UInt64 {
  fileprivate var keyBytes: [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: self >> (56 - 8 * UInt64($0))) } }
}
