public import EventEnvelope
public import Files
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

  /// Taken by whoever erases, from the note of the intent to the destruction of the keys; nil where another has it.
  ///
  /// - Throws: `file`.
  public func erasureLock() throws(PersonKeyError) -> FileLock? {
    do throws(FilesError) {
      return try FileLock(trying: path("erasure.lock"))
    } catch {
      throw .file(error)
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
  /// Harmless when repeated. A key goes by its own fingerprint only: whoever writes a certificate by hand can't guess it.
  ///
  /// - Parameters:
  ///   - destroyed: the keys, each with the certificate of its destruction.
  ///   - owner: whose note of an intent is settled by it.
  /// - Throws: `noKeyFile`, `wrongMasterKey`, `interrupted`, `storage`.
  public func destroy(_ destroyed: [KeyID: KeyCertificate], settling owner: Subject) throws(PersonKeyError) {
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
}

/// What says that a key was destroyed, or is to be (销毁凭证).
public struct KeyCertificate: Hashable, Sendable {
  /// Where it stands in the ledger.
  public let position: Position
  /// The fingerprint of the key; nil where the owner was erased without one.
  public let fingerprint: String?

  /// Names a certificate.
  ///
  /// - Parameters:
  ///   - position: where it stands in the ledger.
  ///   - fingerprint: that of the key; nil where the owner was erased without one.
  public init(_ position: Position, fingerprint: String?) {
    (self.position, self.fingerprint) = (position, fingerprint)
  }
}
