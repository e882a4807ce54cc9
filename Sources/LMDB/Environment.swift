internal import CLMDB
internal import Files
internal import Glibc
internal import Synchronization

// Safe to share: LMDB guards MDB_env itself; everything else is immutable or behind a Mutex.
/// One LMDB file, opened once in a process: any number of snapshots beside one write transaction.
///
/// The file is closed when the last reference to it, snapshots included, is gone.
@safe public final class Environment: @unchecked Sendable {
  /// The address space reserved for the map: 256 GiB.
  ///
  /// It costs neither memory nor disk. A full map grows.
  public static let reservedAddressSpace = 1 << 38
  /// The most snapshots at a time, over all processes.
  public static let maxReaders = 512

  let handle: OpaquePointer
  private let identity: FileIdentity
  private let tables: [String: Table]
  /// Transactions of this process that are open or being begun; the map can be remapped only at 0.
  let liveTransactions = Mutex(0)
  /// The length that the data file has at least; it never shrinks.
  let knownLength = Atomic(0)

  /// Opens an environment, and every table of it.
  ///
  /// - Parameters:
  ///   - path: the data file; the lock file stands beside it, with `-lock` added.
  ///   - tables: the names of all tables that will be used.
  ///   - access: reading, writing, or making a new file.
  ///   - mapSize: bytes of address space; halved where the system refuses as much.
  /// - Throws: `missing`, `alreadyExists`, `notAnEnvironment`, `truncated`, `alreadyOpen`, `tableMissing`, or what the
  ///   system refused.
  public init(
    path: String, tables: [String], access: EnvironmentAccess = .readWrite, mapSize: Int = reservedAddressSpace
  ) throws(LMDBError) {
    let isNew = try EnvironmentFile.prepare(path, access: access)
    let identity: FileIdentity
    do throws(FilesError) { identity = try FileIdentity(path: path) } catch { throw LMDBError(error) }
    guard OpenEnvironments.claim(identity) else { throw LMDBError(.alreadyOpen, "open") }
    do throws(LMDBError) {
      if !isNew { try EnvironmentFile.check(path) }
      try EnvironmentFile.allocateLockFile(beside: path, access: access)
      let handle = try unsafe Self.open(path, access: access, mapSize: mapSize)
      do throws(LMDBError) {
        self.tables = try unsafe TableOpener(environment: handle, access: access).open(tables)
      } catch {
        unsafe mdb_env_close(handle)
        throw error
      }
      unsafe self.handle = handle
      self.identity = identity
    } catch {
      OpenEnvironments.release(identity) {}
      throw error
    }
  }

  deinit {
    OpenEnvironments.release(identity) { unsafe mdb_env_close(handle) }
  }

  /// The table of that name.
  ///
  /// - Throws: `tableMissing` where the name wasn't among those given at opening.
  public func table(_ name: String) throws(LMDBError) -> Table {
    guard let table = tables[name] else { throw LMDBError(.tableMissing(name), "mdb_dbi_open") }
    return table
  }

  /// A snapshot of what is committed now.
  ///
  /// It may be handed to another task.
  ///
  /// - Throws: `readersFull`, `mapResized`.
  public func snapshot() throws(LMDBError) -> sending ReadTransaction { try ReadTransaction(self) }

  /// Begins the write transaction; waits while another one is open, in this process or another.
  ///
  /// It belongs to the thread that began it, so it can't be had from async code, where a task may change threads.
  @available(*, noasync, message: "a write transaction must stay on its thread")
  public func beginWrite() throws(LMDBError) -> WriteTransaction { try WriteTransaction(self) }

  /// The number of the last committed transaction, of any process.
  ///
  /// O(1), and takes no snapshot.
  public var lastTransaction: Int { information.lastTransaction }

  /// Sizes and counts as of now.
  public var information: EnvironmentInformation {
    var info = unsafe MDB_envinfo()
    var statistics = MDB_stat()
    _ = unsafe mdb_env_info(handle, &info)  // can't fail: both arguments are there
    _ = unsafe mdb_env_stat(handle, &statistics)
    return unsafe EnvironmentInformation(
      lastTransaction: info.me_last_txnid, mapSize: info.me_mapsize, usedPages: info.me_last_pgno + 1,
      pageSize: Int(statistics.ms_psize), readers: Int(info.me_numreaders), maxReaders: Int(info.me_maxreaders))
  }
}

extension Environment {
  private static func open(
    _ path: String, access: EnvironmentAccess, mapSize: Int
  ) throws(LMDBError) -> OpaquePointer {
    var size = mapSize
    while true {
      do throws(LMDBError) {
        return try unsafe open(path, access: access, exactMapSize: size)
      } catch {
        // A limit on address space (RLIMIT_AS, a container) refuses the reservation: ask for less.
        guard error.code == .system(ENOMEM), size > 1 << 28 else { throw error }
        size /= 2
      }
    }
  }

  private static func open(
    _ path: String, access: EnvironmentAccess, exactMapSize: Int
  ) throws(LMDBError) -> OpaquePointer {
    var created: OpaquePointer?
    try check(unsafe mdb_env_create(&created), "mdb_env_create")
    guard let handle = unsafe created else { throw LMDBError(.system(ENOMEM), "mdb_env_create") }
    do throws(LMDBError) {
      // Never WRITEMAP, NOSYNC or MAPASYNC: they trade the truth for speed.
      let flags = MDB_NOSUBDIR | MDB_NOTLS | MDB_NORDAHEAD | (access == .readOnly ? MDB_RDONLY : 0)
      try check(unsafe mdb_env_set_mapsize(handle, exactMapSize), "mdb_env_set_mapsize")
      try check(unsafe mdb_env_set_maxdbs(handle, UInt32(TableOpener.maxTables)), "mdb_env_set_maxdbs")
      try check(unsafe mdb_env_set_maxreaders(handle, UInt32(maxReaders)), "mdb_env_set_maxreaders")
      let result = unsafe mdb_env_open(handle, path, UInt32(flags), 0o600)
      // LMDB calls a lock file invalid that it couldn't lock in order to fill it; that is no fault of the data's.
      if result == MDB_INVALID, !EnvironmentFile.isLockFileFilled(beside: path) {
        throw LMDBError(.system(ENOLCK), "mdb_env_open")
      }
      try check(result, "mdb_env_open")
      // Assertions about damaged pages end in the guard, where there is one.
      unsafe DamageGuard.watch(handle)
      // Slots of readers that were killed would hold their snapshots' pages for ever.
      _ = unsafe mdb_reader_check(handle, nil)
      // LMDB 0.9.24 leaves the data file open across exec.
      var descriptor: Int32 = -1
      try check(unsafe mdb_env_get_fd(handle, &descriptor), "mdb_env_get_fd")
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    } catch {
      unsafe mdb_env_close(handle)
      throw error
    }
    return unsafe handle
  }
}

/// How an environment is opened.
public enum EnvironmentAccess: Sendable {
  /// Reads a file that exists.
  case readOnly
  /// Reads and writes a file that exists; makes missing tables.
  case readWrite
  /// Makes a new file, and refuses one that exists.
  case create
  /// Makes a new file, or reads and writes one that exists.
  case createIfMissing
}
