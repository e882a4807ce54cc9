internal import Files
internal import LMDB

/// The keys of a ledger's people, in `keys.mdb` beside its events, each wrapped under the master key.
///
/// Holds nothing open and nothing in memory: every call takes a lock between processes, opens the file and closes it, so
/// that no process can go on with a key that another has destroyed, or with a file that another has replaced.
public struct KeyStore: Sendable {
  /// The key file's name in the ledger's directory.
  public static let fileName = "keys.mdb"
  static let newName = "keys.mdb-new"
  static let oldName = "keys.mdb-old"
  static let lockName = "keys.lock"

  let directory: String
  let storeID: String
  let master: MasterKey
  let step: @Sendable (KeyFileStep) throws -> Void

  /// Names the key file of a ledger; nothing is read yet.
  ///
  /// - Parameters:
  ///   - directory: the ledger's.
  ///   - storeID: the ledger's identifier.
  ///   - master: the master key.
  ///   - step: called after each step of a replacement; what it throws cuts the replacement short, as a crash would.
  public init(
    in directory: String, storeID: String, master: MasterKey,
    step: @escaping @Sendable (KeyFileStep) throws -> Void = { _ in }
  ) {
    self.directory = directory
    self.storeID = storeID
    self.master = master
    self.step = step
  }

  /// Whether the ledger has a key file.
  public static func exists(in directory: String) -> Bool { DurableFile.exists("\(directory)/\(fileName)") }

  /// Makes the key file of a new ledger.
  ///
  /// - Throws: `keyFileExists`, `storage`.
  public func create() throws(PersonKeyError) {
    try locked {
      guard !Self.exists(in: directory) else { throw PersonKeyError.keyFileExists }
      try write { path in _ = try KeyFile(newAt: path, storeID: storeID, master: master, pepper: Pepper()) }
      try DurableFile.move(Self.newName, to: Self.fileName, in: directory)
    }
  }

  /// Makes sure that the master key is the right one.
  ///
  /// - Throws: `noKeyFile`, `otherLedger`, `wrongMasterKey`, `storage`.
  public func check() throws(PersonKeyError) { try locked { _ = try open() } }

  func path(_ name: String) -> String { "\(directory)/\(name)" }

  func open() throws -> KeyFile { try KeyFile(path: path(Self.fileName), storeID: storeID, master: master) }

  /// Runs `body` while no other process or thread uses the file, after tidying up what a crash left.
  func locked<Result>(_ body: () throws -> Result) throws(PersonKeyError) -> Result {
    do {
      let lock = try FileLock(path: path(Self.lockName))
      defer { lock.release() }
      try tidy()
      return try body()
    } catch let error as PersonKeyError {
      throw error
    } catch let error as LMDBError {
      throw .storage(error)
    } catch let error as FilesError {
      throw .file(error)
    } catch {
      throw .interrupted
    }
  }
}
