import Foundation
import Files
import LMDB
import Testing

@Suite struct EnvironmentTests {
  let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func make(entries: UInt64 = 0) throws {
    let environment = try Environment(path: directory.file, tables: ["table"], access: .create)
    let table = try environment.table("table")
    var transaction = try environment.beginWrite()
    for key in 0..<entries {
      try transaction.put([UInt8](repeating: 1, count: 300).span, at: key.bigEndianBytes.span, in: table)
    }
    try transaction.commit()
  }

  private func openingError(_ access: EnvironmentAccess = .readWrite, tables: [String] = ["table"]) -> LMDBError.Code? {
    do throws(LMDBError) {
      _ = try Environment(path: directory.file, tables: tables, access: access)
      return nil
    } catch {
      return error.code
    }
  }

  @Test func `nothing is created unless asked for`() throws {
    #expect(openingError(.readOnly) == .missing)
    #expect(openingError(.readWrite) == .missing)
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path).isEmpty)
    #expect(openingError(.createIfMissing) == nil)
    #expect(openingError(.createIfMissing) == nil)
    #expect(openingError(.create) == .alreadyExists)
  }

  @Test func `files are for their owner alone`() throws {
    try make()
    for name in ["data.mdb", "data.mdb-lock"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(directory.path)/\(name)")
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
  }

  @Test func `a second open in the process is refused, also through a link`() throws {
    let environment = try Environment(path: directory.file, tables: ["table"], access: .create)
    #expect(openingError() == .alreadyOpen)
    let link = directory.path + "/link.mdb"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: directory.file)
    let error = #expect(throws: LMDBError.self) { _ = try Environment(path: link, tables: ["table"]) }
    #expect(error?.code == .alreadyOpen)
    _ = consume environment
    #expect(openingError() == nil)
  }

  @Test func `a snapshot keeps the environment open`() throws {
    try make()
    var environment: Environment? = try Environment(path: directory.file, tables: ["table"])
    let snapshot = try #require(environment).snapshot()
    environment = nil
    #expect(openingError() == .alreadyOpen)
    _ = snapshot.id
    _ = consume snapshot
    #expect(openingError() == nil)
  }

  @Test func `an empty file is refused, unless one may be made anew`() throws {
    try directory.write([])
    #expect(openingError() == .truncated)
    #expect(openingError(.create) == .alreadyExists)
    #expect(openingError(.createIfMissing) == nil)
    #expect(openingError() == nil)
  }

  @Test(arguments: [1, 100, 4_096, 8_192, 20_000])
  func `a file cut short is refused before it is mapped`(length: Int) throws {
    try make(entries: 1_000)
    let bytes = try directory.read()
    try directory.write(Array(bytes[..<length]))
    let code = openingError()
    #expect(code == .truncated || (code == .notAnEnvironment && length < 20))
    try directory.write(bytes)
    #expect(openingError() == nil)
  }

  @Test func `a foreign file is refused`() throws {
    try directory.write([UInt8](repeating: 0x20, count: 100_000))
    #expect(openingError() == .notAnEnvironment)
  }

  @Test func `a reader asks for no tables that aren't there, a writer makes them`() throws {
    try make()
    #expect(openingError(.readOnly, tables: ["table", "more"]) == .tableMissing("more"))
    #expect(openingError(.readWrite, tables: ["table", "more"]) == nil)
    #expect(openingError(.readOnly, tables: ["table", "more"]) == nil)
  }

  @Test func `a full map is an error, and the transaction before it stands`() throws {
    let environment = try Environment(path: directory.file, tables: ["table"], access: .create, mapSize: 1 << 16)
    let table = try environment.table("table")
    func fill(_ count: UInt64) throws {
      var transaction = try environment.beginWrite()
      for key in 0..<count {
        try transaction.put([UInt8](repeating: 1, count: 1_000).span, at: key.bigEndianBytes.span, in: table)
      }
      try transaction.commit()
    }
    try fill(3)
    let error = #expect(throws: LMDBError.self) { try fill(1_000) }
    #expect(error?.code == .mapFull)
    #expect(try environment.snapshot().count(of: table) == 3)
  }

  @Test func `information tells sizes`() throws {
    let environment = try Environment(path: directory.file, tables: ["table"], access: .create)
    let information = environment.information
    #expect(information.mapSize == Environment.reservedAddressSpace)
    #expect(information.maxReaders >= Environment.maxReaders)
    #expect(information.pageSize == 4_096)
    #expect(information.usedPages >= 2)
  }

  @Test func `a batch thread takes all that waits, in order, and stops when told`() throws {
    let taken = Recorder()
    let thread = try BatchThread<Int> { jobs in taken.add(jobs) }
    for number in 0..<1_000 { #expect(thread.submit(number)) }
    thread.stop()
    #expect(taken.jobs == Array(0..<1_000))
    #expect(!thread.submit(1))
  }

  @Test func `a paced thread does all jobs in order, and whoever submits more waits`() throws {
    let done = Recorder()
    let ahead = Recorder()
    let thread = try PacedThread<Int>(places: 3) { job in done.add([job]) }
    for number in 0..<1_000 {
      #expect(thread.submit(number))
      ahead.add([number + 1 - done.jobs.count])
    }
    thread.stop()
    #expect(done.jobs == Array(0..<1_000))
    #expect(ahead.jobs.allSatisfy { $0 <= 3 })
    #expect(!thread.submit(1) && !thread.submit(1) && !thread.submit(1) && !thread.submit(1))
  }
}
