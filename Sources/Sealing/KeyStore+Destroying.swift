public import EventEnvelope
internal import LMDB

extension KeyStore {
  /// Notes that an owner's keys are about to be destroyed, before the certificate is recorded.
  ///
  /// Whoever opens the file next sees whether the certificate is there, and finishes the destruction or drops the note.
  ///
  /// - Throws: `noKeyFile`, `wrongMasterKey`, `storage`.
  public func intend(_ owner: Subject) throws(PersonKeyError) {
    try locked {
      let file = try open()
      var transaction = try file.environment.beginWrite()
      let mark: [UInt8] = [1]
      let intents = try file.environment.table("intents")
      try transaction.put(mark.span, at: owner.description.utf8.span, in: intents)
      try transaction.commit()
    }
  }

  /// Takes a note back: no certificate was recorded.
  ///
  /// - Throws: `noKeyFile`, `wrongMasterKey`, `storage`.
  public func dropIntent(_ owner: Subject) throws(PersonKeyError) {
    try locked {
      let file = try open()
      var transaction = try file.environment.beginWrite()
      let intents = try file.environment.table("intents")
      try transaction.delete(owner.description.utf8.span, in: intents)
      try transaction.commit()
    }
  }

  /// The owners whose keys were about to be destroyed when something cut it short.
  ///
  /// - Throws: `noKeyFile`, `wrongMasterKey`, `storage`.
  public var intents: [Subject] {
    get throws(PersonKeyError) {
      try locked {
        let file = try open()
        let found = try StoredEntry.all(of: file.environment.table("intents"), in: file.environment.snapshot())
        return found.compactMap { Subject(String(decoding: $0.key, as: UTF8.self)) }
      }
    }
  }

  /// Destroys keys, with the lookups that lead to their owners: the key file is written anew without them, put in the
  /// present one's place, and the present one's bytes become zeros.
  ///
  /// Harmless when repeated.
  ///
  /// - Parameters:
  ///   - destroyed: the keys, each with the position of the certificate of its destruction.
  ///   - owner: whose note of an intent is settled by it.
  /// - Throws: `noKeyFile`, `wrongMasterKey`, `interrupted`, `storage`.
  public func destroy(_ destroyed: [KeyID: Position], settling owner: Subject) throws(PersonKeyError) {
    try locked {
      try write { path in try open().copy(to: path, master: master, destroyed: destroyed, settling: owner) }
      try replace()
    }
  }

  /// Wraps all keys under a new master key instead of the present one.
  ///
  /// - Throws: `noKeyFile`, `wrongMasterKey`, `interrupted`, `storage`.
  public func rewrap(under newMaster: MasterKey) throws(PersonKeyError) {
    try locked {
      try write { path in try open().copy(to: path, master: newMaster) }
      try replace()
    }
  }

  /// Writes the keys, still wrapped, to a new file in another directory.
  ///
  /// - Parameters:
  ///   - name: the file's name; a file of that name is replaced.
  ///   - place: the directory.
  /// - Throws: `noKeyFile`, `wrongMasterKey`, `storage`.
  public func backUp(to name: String, in place: String) throws(PersonKeyError) {
    try locked {
      let temporary = ".\(name).new"
      try DurableFile.remove(temporary, in: place)
      try open().copy(to: "\(place)/\(temporary)", master: master)
      try DurableFile.remove(temporary + "-lock", in: place)
      let former = DurableFile.exists("\(place)/\(name)") ? ".\(name).old" : nil
      if let former { try DurableFile.move(name, to: former, in: place) }
      try DurableFile.move(temporary, to: name, in: place)
      guard let former else { return }
      try DurableFile.overwrite("\(place)/\(former)")
      try DurableFile.remove(former, in: place)
    }
  }

  /// Makes the key file from a backup, without the keys that were destroyed since.
  ///
  /// - Parameters:
  ///   - backup: the file.
  ///   - destroyed: every key that the ledger holds a certificate for, with the certificate's position.
  /// - Throws: `keyFileExists`, `noKeyFile`, `otherLedger`, `wrongMasterKey`, `storage`.
  public func restore(from backup: String, without destroyed: [KeyID: Position]) throws(PersonKeyError) {
    try locked {
      guard !Self.exists(in: directory) else { throw PersonKeyError.keyFileExists }
      try write { path in
        let file = try KeyFile(path: backup, access: .readOnly, storeID: storeID, master: master)
        try file.copy(to: path, master: master, destroyed: destroyed)
      }
      let slash = backup.utf8.lastIndex(of: UInt8(ascii: "/"))
      try DurableFile.remove(
        String(slash.map { backup[backup.utf8.index(after: $0)...] } ?? backup[...]) + "-lock",
        in: slash.map { String(backup[...$0]) } ?? ".")
      try DurableFile.move(Self.newName, to: Self.fileName, in: directory)
    }
  }
}
