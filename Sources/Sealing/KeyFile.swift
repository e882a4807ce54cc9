internal import EventEnvelope
internal import Files
internal import LMDB

/// An open key file: an LMDB environment with the wrapped keys, the lookup table, and what was destroyed.
final class KeyFile {
  static let tables = ["destroyed", "intents", "keys", "lookup", "meta"]
  static let format: UInt64 = 1

  let environment: Environment
  let storeID: String
  let master: MasterKey
  let pepper: Pepper

  /// Opens a file that exists.
  ///
  /// - Throws: `noKeyFile`, `otherLedger`, `newerFormat`, `wrongMasterKey`, `storage`.
  init(path: String, access: EnvironmentAccess = .readWrite, storeID: String, master: MasterKey) throws {
    guard DurableFile.exists(path) else { throw PersonKeyError.noKeyFile }
    environment = try Environment(path: path, tables: Self.tables, access: access)
    self.storeID = storeID
    self.master = master
    let snapshot = try environment.snapshot()
    let meta = try environment.table("meta")
    guard let format = try snapshot.value(at: "format".utf8.span, in: meta), format.count == 8 else {
      throw PersonKeyError.damaged
    }
    guard format.littleEndian(at: 0, as: UInt64.self) == Self.format else { throw PersonKeyError.newerFormat }
    guard let store = try snapshot.value(at: "store".utf8.span, in: meta),
      [UInt8](copying: store) == Array(storeID.utf8)
    else { throw PersonKeyError.otherLedger }
    guard let wrapped = try snapshot.value(at: "pepper".utf8.span, in: meta) else {
      throw PersonKeyError.damaged
    }
    guard let pepper = Pepper(wrapped: [UInt8](copying: wrapped), under: master, storeID: storeID) else {
      throw PersonKeyError.wrongMasterKey
    }
    self.pepper = pepper
  }

  /// Makes a new file with a pepper and nothing else.
  init(newAt path: String, storeID: String, master: MasterKey, pepper: Pepper) throws {
    environment = try Environment(path: path, tables: Self.tables, access: .create)
    self.storeID = storeID
    self.master = master
    self.pepper = pepper
    var transaction = try environment.beginWrite()
    let meta = try environment.table("meta")
    let wrapped = try pepper.wrapped(under: master, storeID: storeID)
    try transaction.put(Self.format.littleEndianBytes.span, at: "format".utf8.span, in: meta)
    try transaction.put(storeID.utf8.span, at: "store".utf8.span, in: meta)
    try transaction.put(wrapped.span, at: "pepper".utf8.span, in: meta)
    try transaction.commit()
  }

  /// The owner's present key; nil where there is none.
  func key(of owner: Subject, in snapshot: borrowing ReadTransaction) throws -> FieldKey? {
    let table = try environment.table("keys")
    guard let value = try snapshot.value(at: owner.description.utf8.span, in: table) else { return nil }
    return try key(of: owner, stored: [UInt8](copying: value))
  }

  /// Reads a key as it is stored: its generation, and the key wrapped.
  func key(of owner: Subject, stored: [UInt8]) throws -> FieldKey {
    guard stored.count > 4 else { throw PersonKeyError.damaged }
    let id = KeyID(owner: owner, generation: stored.span.littleEndian(at: 0))
    guard let key = FieldKey(id: id, wrapped: stored[4...], under: master, storeID: storeID) else {
      throw PersonKeyError.damaged
    }
    return key
  }

  /// A key as it is stored.
  func stored(_ key: FieldKey) throws -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(littleEndian: key.id.generation)
    return bytes + (try key.wrapped(under: master, storeID: storeID))
  }

  /// The last generation of the owner's keys that was destroyed: 0 where the owner was erased without a
  /// key, nil where nothing was.
  func destroyedGeneration(of owner: Subject, in snapshot: borrowing ReadTransaction) throws -> UInt32? {
    let table = try environment.table("destroyed")
    guard let value = try snapshot.value(at: owner.description.utf8.span, in: table), value.count >= 4 else {
      return nil
    }
    return value.littleEndian(at: 0)
  }
}

/// The steps by which a key file is put in another's place; a test can cut it short after each.
public enum KeyFileStep: CaseIterable, Hashable, Sendable {
  /// The new file is written, durable, beside the old one.
  case written
  /// The old file has a second name.
  case linked
  /// The new file stands in the old one's place.
  case renamed
  /// The old file's bytes are zeros.
  case overwritten
}
