import LMDB
import Testing

@Suite struct TransactionTests {
  let directory: TemporaryDirectory
  let environment: Environment
  let table: Table

  init() throws {
    directory = try TemporaryDirectory()
    environment = try Environment(path: directory.file, tables: ["numbers", "other"], access: .create)
    table = try environment.table("numbers")
  }

  private func put(_ pairs: [UInt64: UInt64]) throws {
    var transaction = try environment.beginWrite()
    for (key, value) in pairs {
      try transaction.put(value.littleEndianBytes.span, at: key.bigEndianBytes.span, in: table)
    }
    try transaction.commit()
  }

  private func value(of key: UInt64, in snapshot: borrowing ReadTransaction) throws -> UInt64? {
    let key = key.bigEndianBytes
    guard let value = try snapshot.value(at: key.span, in: table) else { return nil }
    return value.littleEndian(at: 0)
  }

  @Test func `a snapshot sees what was committed before it, and nothing later`() throws {
    try put([1: 10])
    let before = try environment.snapshot()
    try put([1: 11, 2: 20])
    let after = try environment.snapshot()
    #expect(try value(of: 1, in: before) == 10)
    #expect(try value(of: 2, in: before) == nil)
    #expect(try value(of: 1, in: after) == 11)
    #expect(try value(of: 2, in: after) == 20)
    #expect(after.id == before.id + 1)
    #expect(environment.lastTransaction == after.id)
  }

  private func dropWrite() throws {
    var transaction = try environment.beginWrite()
    try transaction.put([1], at: [1], in: table)
  }

  @Test func `a write transaction that is dropped leaves no trace`() throws {
    let before = environment.lastTransaction
    try dropWrite()
    #expect(try environment.snapshot().count(of: table) == 0)
    #expect(environment.lastTransaction == before)
    try put([1: 1])  // and the lock is free again
  }

  @Test func `a cursor walks in the order of the keys' bytes, both ways, and seeks`() throws {
    let keys: [UInt64] = [0, 1, 255, 256, 65_536, .max]
    try put(Dictionary(uniqueKeysWithValues: keys.map { ($0, $0) }))
    let snapshot = try environment.snapshot()
    var cursor = try snapshot.cursor(in: table)
    var found: [UInt64] = []
    while let entry = try cursor.next() { found.append(entry.key.bigEndian(at: 0)) }
    #expect(found == keys)
    found = []
    while let entry = try cursor.previous() { found.append(entry.key.bigEndian(at: 0)) }
    #expect(found == keys.dropLast().reversed())
    let wanted = UInt64(257).bigEndianBytes
    let sought = try cursor.seek(wanted.span)?.key.bigEndian(at: 0, as: UInt64.self)
    #expect(sought == 65_536)
    let first = try cursor.first()?.key.bigEndian(at: 0, as: UInt64.self)
    let last = try cursor.last()?.key.bigEndian(at: 0, as: UInt64.self)
    #expect(first == 0)
    #expect(last == .max)
  }

  @Test func `append and insert refuse keys that exist or come too late`() throws {
    var transaction = try environment.beginWrite()
    try transaction.put([1], at: [5], in: table, mode: .append)
    for (key, mode) in [(4, .append), (5, .append), (5, .insert)] as [(UInt8, PutMode)] {
      do {
        try transaction.put([2], at: [key], in: table, mode: mode)
        Issue.record("took key \(key) in mode \(mode)")
      } catch {
        #expect(error.code == .keyExists)
      }
    }
    try transaction.put([3], at: [6], in: table, mode: .insert)
    #expect(try transaction.count(of: table) == 2)
  }

  @Test func `a value is filled in place, and what is left is zero`() throws {
    var transaction = try environment.beginWrite()
    let key: [UInt8] = [1]
    try transaction.put(byteCount: 4, at: key.span, in: table) { output in
      output.append(7)
      output.append(8)
    }
    try transaction.commit()
    let snapshot = try environment.snapshot()
    let value = try snapshot.value(at: key.span, in: table)
    guard let value else {
      Issue.record("no value")
      return
    }
    #expect([UInt8](copying: value) == [7, 8, 0, 0])
  }

  @Test func `delete and clear`() throws {
    try put([1: 1, 2: 2, 3: 3])
    var transaction = try environment.beginWrite()
    let (one, nine) = (UInt64(1).bigEndianBytes, UInt64(9).bigEndianBytes)
    #expect(try transaction.delete(one.span, in: table))
    #expect(try !transaction.delete(nine.span, in: table))
    #expect(try transaction.count(of: table) == 2)
    try transaction.clear(table)
    #expect(try transaction.count(of: table) == 0)
    try transaction.commit()
  }

  @Test func `keys of no or too many bytes are refused`() throws {
    var transaction = try environment.beginWrite()
    for key in [[], [UInt8](repeating: 1, count: 512)] {
      let error = #expect(throws: LMDBError.self) { try transaction.put([1], at: key, in: table) }
      #expect(error?.code == .badSize)
    }
    try transaction.put([1], at: [UInt8](repeating: 1, count: 511), in: table)
  }

  @Test func `a snapshot may be handed to a task`() async throws {
    try put([1: 10])
    let snapshot = try environment.snapshot()
    let holder = SnapshotReader()
    #expect(try await holder.count(consume snapshot, of: table) == 1)
  }
}

private actor SnapshotReader {
  func count(_ snapshot: consuming sending ReadTransaction, of table: Table) throws -> Int {
    try snapshot.count(of: table)
  }
}
