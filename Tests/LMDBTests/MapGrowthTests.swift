import LMDB
import Testing

@Suite struct MapGrowthTests {
  let directory: TemporaryDirectory
  let environment: Environment
  let table: Table

  init() throws {
    directory = try TemporaryDirectory()
    environment = try Environment(path: directory.file, tables: ["table"], access: .create, mapSize: 1 << 16)
    table = try environment.table("table")
  }

  private func put(_ keys: Range<UInt64>) throws(LMDBError) {
    var transaction = try environment.beginWrite()
    for key in keys {
      try transaction.put(
        [UInt8](repeating: UInt8(key % 251), count: 1_000).span, at: key.bigEndianBytes.span, in: table)
    }
    try transaction.commit()
  }

  /// Puts the keys, growing as often as it takes; how often that was.
  private func putGrowing(_ keys: Range<UInt64>) throws -> Int {
    for growths in 0... {
      do throws(LMDBError) {
        try put(keys)
        return growths
      } catch {
        guard error.code == .mapFull, environment.growMap() else { throw error }
      }
    }
    return 0
  }

  @Test func `a full map grows without opening anew, and nothing is lost`() throws {
    try put(0..<10)
    let growths = try putGrowing(10..<200)
    #expect(growths >= 2 && environment.information.mapSize == (1 << 16) << growths)
    let snapshot = try environment.snapshot()
    #expect(try snapshot.count(of: table) == 200)
    for key in UInt64(0)..<200 {
      let value = try snapshot.value(at: key.bigEndianBytes.span, in: table)
      #expect(value?.count == 1_000 && value?[999] == UInt8(key % 251))
    }
  }

  @Test func `a write runs again once the map has grown, and what an earlier run wrote is gone`() throws {
    var runs = 0
    let written = try environment.write { transaction in
      runs += 1
      try transaction.put([UInt8(runs)].span, at: UInt64(1_000 + runs).bigEndianBytes.span, in: self.table)
      for key in UInt64(0)..<200 {
        try transaction.put([UInt8](repeating: 1, count: 1_000).span, at: key.bigEndianBytes.span, in: self.table)
      }
      return runs
    }
    #expect(written == runs && runs > 1)
    let snapshot = try environment.snapshot()
    #expect(try snapshot.count(of: table) == 201)
    #expect(try snapshot.value(at: UInt64(1_000 + runs).bigEndianBytes.span, in: table) != nil)
  }

  @Test func `a write that throws leaves nothing`() throws {
    #expect(throws: CancellationError.self) {
      try self.environment.write { transaction in
        try transaction.put([1].span, at: [1].span, in: self.table)
        throw CancellationError()
      }
    }
    #expect(try environment.snapshot().count(of: table) == 0)
  }

  @Test func `a map doesn't move under a snapshot`() throws {
    try put(0..<10)
    let snapshot = try environment.snapshot()
    #expect(throws: LMDBError.self) { try put(10..<200) }
    #expect(!environment.growMap())
    #expect(try snapshot.value(at: UInt64(3).bigEndianBytes.span, in: table)?[999] == 3)
    #expect(environment.information.mapSize == 1 << 16)
  }

  @Test func `what another process wrote beyond this map is read after mapping anew`() async throws {
    try put(0..<10)
    await #expect(processExitsWith: .success) { [path = directory.file as String] in try Self.putSevens(path) }
    let before = environment.information.mapSize
    do {
      let snapshot = try environment.snapshot()
      #expect(try snapshot.value(at: UInt64(150).bigEndianBytes.span, in: table)?[999] == 7)
    }
    #expect(environment.information.mapSize > before)
    try put(200..<205)
  }

  /// What the other process does, whose map is as large as usual.
  private static func putSevens(_ path: String) throws {
    let environment = try Environment(path: path, tables: ["table"])
    let table = try environment.table("table")
    var transaction = try environment.beginWrite()
    for key in UInt64(10)..<200 {
      try transaction.put([UInt8](repeating: 7, count: 1_000).span, at: key.bigEndianBytes.span, in: table)
    }
    try transaction.commit()
  }
}
