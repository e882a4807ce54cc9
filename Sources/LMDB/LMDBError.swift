internal import Files
internal import CLMDB

/// What LMDB, or the system below it, refused, and in which call.
///
/// Never holds a path, a key or a value.
public struct LMDBError: Error, Hashable, CustomStringConvertible {
  /// The kind of failure; switch on this.
  public enum Code: Hashable, Sendable {
    /// There is no file at the path, and creating one wasn't asked for.
    case missing
    /// There is a file at the path already, and a new one was asked for.
    case alreadyExists
    /// The file isn't an LMDB environment of the version that this build reads.
    case notAnEnvironment
    /// The file ends before the last page that its header speaks of.
    case truncated
    /// This process has the same file open already.
    case alreadyOpen
    /// The environment has no table of that name.
    case tableMissing(String)
    /// The map's address space is used up; nothing was written.
    case mapFull
    /// Another process grew the file beyond this process's map while transactions were open here.
    case mapResized
    /// Every reader slot is taken.
    case readersFull
    /// The key exists, and ``PutMode/insert`` or ``PutMode/append`` was asked for.
    case keyExists
    /// The transaction has changed too many pages.
    case transactionFull
    /// A key is empty or over 511 bytes, or a value has a size that the table can't take.
    case badSize
    /// A page isn't what it should be: the file is damaged.
    case corrupted
    /// An earlier commit failed half-way; the environment must be opened anew.
    case panicked
    /// The operating system refused; the value is `errno`.
    case system(Int32)
    /// Any other code of LMDB.
    case other(Int32)
  }

  /// The kind of failure.
  public let code: Code
  /// The call that failed, such as `mdb_put`.
  public let call: String

  init(_ code: Code, _ call: StaticString) {
    self.code = code
    self.call = "\(call)"
  }

  init(_ result: Int32, _ call: StaticString) { self.init(Code(result), call) }

  /// What the system refused to do with a file of an environment.
  init(_ error: FilesError) {
    code =
      switch error.code {
      case .missing: .missing
      case .alreadyExists: .alreadyExists
      case .system(let number): .system(number)
      }
    call = error.call
  }

  /// What failed, why, and what to do.
  public var description: String { "\(call): \(code.explanation)" }
}

extension LMDBError.Code {
  init(_ result: Int32) {
    self =
      switch result {
      case MDB_MAP_FULL: .mapFull
      case MDB_MAP_RESIZED: .mapResized
      case MDB_READERS_FULL: .readersFull
      case MDB_KEYEXIST: .keyExists
      case MDB_TXN_FULL: .transactionFull
      case MDB_BAD_VALSIZE: .badSize
      // A transaction that met a damaged page refuses all that is asked of it later.
      case MDB_CORRUPTED, MDB_PAGE_NOTFOUND, MDB_BAD_TXN: .corrupted
      case MDB_PANIC: .panicked
      case MDB_INVALID, MDB_VERSION_MISMATCH: .notAnEnvironment
      case let result where result > 0: .system(result)
      default: .other(result)
      }
  }

  fileprivate var explanation: String {
    switch self {
    case .missing: "no such file; check the path, or create it"
    case .alreadyExists: "the file exists already; open it instead, or choose another path"
    case .notAnEnvironment: "the file isn't an LMDB 0.9 environment; check the path, or restore a backup"
    case .truncated: "the file is shorter than its header says; restore a backup"
    case .alreadyOpen: "this process has the file open already; share that environment instead"
    case .tableMissing(let name): "no table named \(name); the file is of another kind, or its creation never finished"
    case .mapFull: "the map is full and nothing was written; end open snapshots, or allow more address space"
    case .mapResized: "another process grew the file; end the open transactions and begin again"
    case .readersFull: "every reader slot is taken; end idle snapshots"
    case .keyExists: "the key exists, or isn't above all others; read the table again"
    case .transactionFull: "the transaction has changed too many pages; commit smaller batches"
    case .badSize: "a key must be 1 to 511 bytes long"
    case .corrupted: "a page is damaged; run a verification and restore a backup"
    case .panicked: "an earlier commit failed half-way; open the environment anew"
    case .system(let number): "\(unsafe String(cString: mdb_strerror(number))) (errno \(number))"
    case .other(let number): "\(unsafe String(cString: mdb_strerror(number))) (\(number))"
    }
  }
}

/// Throws where a call of LMDB didn't succeed.
@inline(__always)
func check(_ result: Int32, _ call: StaticString) throws(LMDBError) {
  if result != MDB_SUCCESS { throw LMDBError(result, call) }
}
