internal import EventEnvelope
internal import LMDB

extension KeyFile {
  /// Writes what this file holds to a new one, entry by entry, without the keys that are to be destroyed.
  ///
  /// Not LMDB's own compact copy: that copies whole pages, with what earlier changes left in their unused parts. A
  /// file written anew holds nothing that was not put into it.
  ///
  /// - Parameters:
  ///   - path: the new file, which must not exist.
  ///   - newMaster: the master key of the new file.
  ///   - destroyed: the keys to leave out, with their certificates; what is found through a lookup goes with its owner's
  ///     key.
  ///   - settled: whose note of an intent is left out.
  /// - Throws: `damaged`, or what LMDB refused.
  func copy(
    to path: String, master newMaster: MasterKey, destroyed: [KeyID: KeyCertificate] = [:],
    settling settled: Subject? = nil
  ) throws {
    let other = try KeyFile(newAt: path, storeID: storeID, master: newMaster, pepper: pepper)
    let snapshot = try environment.snapshot()
    let gone = try gone(by: destroyed, in: snapshot)
    var transaction = try other.environment.beginWrite()
    try copyKeys(of: snapshot, to: other, &transaction, without: gone)
    try copyLookups(of: snapshot, to: other, &transaction, without: gone)
    for table in ["destroyed", "intents"] {
      try copy(table, of: snapshot, to: other, &transaction, without: settled)
    }
    let marks = try other.environment.table("destroyed")
    for (owner, id) in gone {
      if let before = try destroyedGeneration(of: owner, in: snapshot), before >= id.generation { continue }
      var value: [UInt8] = []
      value.append(littleEndian: id.generation)
      value.append(littleEndian: (destroyed[id]?.position ?? .origin).rawValue)
      try transaction.put(value.span, at: owner.description.utf8.span, in: marks)
    }
    try transaction.commit()
  }

  /// The last key of each owner that certificates take; a key that the file has is taken only by its own fingerprint.
  private func gone(
    by destroyed: [KeyID: KeyCertificate], in snapshot: borrowing ReadTransaction
  ) throws -> [Subject: KeyID] {
    var gone: [Subject: KeyID] = [:]
    for (owner, ids) in Dictionary(grouping: destroyed.keys, by: \.owner) {
      var named = ids.map(\.generation)
      if let key = try key(of: owner, in: snapshot) {
        let isItsOwn = destroyed[key.id]?.fingerprint == key.fingerprint
        if !isItsOwn, !named.contains(0) { named.removeAll { $0 >= key.id.generation } }
      }
      if let last = named.max() { gone[owner] = KeyID(owner: owner, generation: last) }
    }
    return gone
  }

  private func copyKeys(
    of snapshot: borrowing ReadTransaction, to other: KeyFile, _ transaction: inout WriteTransaction,
    without gone: [Subject: KeyID]
  ) throws {
    let table = try other.environment.table("keys")
    for entry in try StoredEntry.all(of: environment.table("keys"), in: snapshot) {
      guard let owner = Subject(String(decoding: entry.key, as: UTF8.self)) else { throw PersonKeyError.damaged }
      let key = try key(of: owner, stored: entry.value)
      // Whoever was erased without a key gets none: one that was made meanwhile has sealed nothing that is recorded.
      if let last = gone[owner], last.generation == 0 || key.id.generation <= last.generation { continue }
      let stored = try other.stored(key)
      try transaction.put(stored.span, at: entry.key.span, in: table, mode: .append)
    }
  }

  private func copyLookups(
    of snapshot: borrowing ReadTransaction, to other: KeyFile, _ transaction: inout WriteTransaction,
    without gone: [Subject: KeyID]
  ) throws {
    let table = try other.environment.table("lookup")
    for entry in try StoredEntry.all(of: environment.table("lookup"), in: snapshot) {
      let owner = Subject(String(decoding: entry.key.dropFirst(Pepper.digestBytes), as: UTF8.self))
      if let owner, gone[owner] != nil { continue }
      try transaction.put(entry.value.span, at: entry.key.span, in: table, mode: .append)
    }
  }

  private func copy(
    _ name: String, of snapshot: borrowing ReadTransaction, to other: KeyFile, _ transaction: inout WriteTransaction,
    without settled: Subject?
  ) throws {
    let table = try other.environment.table(name)
    for entry in try StoredEntry.all(of: environment.table(name), in: snapshot) {
      if name == "intents", let settled, entry.key == Array(settled.description.utf8) { continue }
      try transaction.put(entry.value.span, at: entry.key.span, in: table, mode: .append)
    }
  }
}
