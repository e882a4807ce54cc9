public import EventEnvelope
internal import LMDB

extension KeyStore {
  /// The keys with which fields are to be sealed; makes those that are missing, durably, and notes the numbers by which
  /// their owners are found.
  ///
  /// - Throws: `destroyed` where an owner who gets no new key has lost the last one; `noKeyFile`, `wrongMasterKey`,
  ///   `storage`.
  public func keys(for requests: Set<KeyRequest>) throws(PersonKeyError) -> [Subject: FieldKey] {
    try locked {
      let file = try open()
      var found: [Subject: FieldKey] = [:]
      var missing: [FieldKey] = []
      let snapshot = try file.environment.snapshot()
      for request in requests where found[request.owner] == nil {
        let last = try file.destroyedGeneration(of: request.owner, in: snapshot)
        guard last == nil || request.isRenewable else { throw PersonKeyError.destroyed(request.owner) }
        if let key = try file.key(of: request.owner, in: snapshot) {
          found[request.owner] = key
          continue
        }
        let key = FieldKey(
          id: KeyID(owner: request.owner, generation: (last ?? 0) + 1), secret: MasterKey.randomBytes())
        found[request.owner] = key
        missing.append(key)
      }
      let lookups = try newLookups(requests, file, snapshot)
      if !missing.isEmpty || !lookups.isEmpty { try note(missing, lookups, in: file) }
      return found
    }
  }

  /// Whether all keys are there still, and no erasure is under way that could take one of them.
  ///
  /// - Throws: `noKeyFile`, `wrongMasterKey`, `storage`.
  public func stand(_ keys: [Subject: FieldKey]) throws(PersonKeyError) -> Bool {
    try locked {
      let file = try open()
      let snapshot = try file.environment.snapshot()
      guard try snapshot.count(of: file.environment.table("intents")) == 0 else { return false }
      return try keys.allSatisfy { owner, key in
        try file.key(of: owner, in: snapshot)?.fingerprint == key.fingerprint
      }
    }
  }

  /// The keys of those names that the ledger has.
  ///
  /// - Throws: `noKeyFile`, `wrongMasterKey`, `storage`.
  public func keys(named ids: Set<KeyID>) throws(PersonKeyError) -> [KeyID: FieldKey] {
    try locked {
      let file = try open()
      let snapshot = try file.environment.snapshot()
      return try ids.reduce(into: [:]) { found, id in
        if let key = try file.key(of: id.owner, in: snapshot), key.id == id { found[id] = key }
      }
    }
  }

  /// The owner's present key; nil where there is none, or none any more.
  ///
  /// - Throws: `noKeyFile`, `wrongMasterKey`, `storage`.
  public func key(of owner: Subject) throws(PersonKeyError) -> FieldKey? {
    try locked {
      let file = try open()
      return try file.key(of: owner, in: file.environment.snapshot())
    }
  }

  /// The owners of a kind who were recorded with an identity number, in the order of their names.
  ///
  /// - Throws: `noKeyFile`, `wrongMasterKey`, `storage`.
  public func owners(kind: String, withNumber number: String) throws(PersonKeyError) -> [Subject] {
    try locked {
      let file = try open()
      let digest = file.pepper.digest(of: number, kind: kind)
      let found = try StoredEntry.all(
        of: file.environment.table("lookup"), from: digest, in: file.environment.snapshot())
      return found.compactMap { Subject(String(decoding: $0.key.dropFirst(digest.count), as: UTF8.self)) }
    }
  }

  private func newLookups(
    _ requests: Set<KeyRequest>, _ file: KeyFile, _ snapshot: borrowing ReadTransaction
  ) throws -> [[UInt8]] {
    let table = try file.environment.table("lookup")
    var names: [[UInt8]] = []
    for request in requests {
      guard let number = request.number else { continue }
      let name =
        file.pepper.digest(of: number, kind: String(request.owner.kind)) + Array(request.owner.description.utf8)
      if try snapshot.value(at: name.span, in: table) == nil { names.append(name) }
    }
    return names
  }

  private func note(_ keys: [FieldKey], _ lookups: [[UInt8]], in file: KeyFile) throws {
    var transaction = try file.environment.beginWrite()
    let table = try file.environment.table("keys")
    for key in keys {
      let stored = try file.stored(key)
      try transaction.put(stored.span, at: key.id.owner.description.utf8.span, in: table)
    }
    let lookup = try file.environment.table("lookup")
    let mark: [UInt8] = [1]
    for name in lookups { try transaction.put(mark.span, at: name.span, in: lookup) }
    try transaction.commit()
  }
}
