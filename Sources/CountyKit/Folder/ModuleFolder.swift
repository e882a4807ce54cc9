/// A module's own folder (模块目录): nothing outside it can be named, and no link is followed.
///
/// A path is one to eight names with `/` between them: `in/form-17.json`. A name is neither `.` nor `..` and holds
/// no NUL; names that begin with a point are left out of ``names(in:)``.
public struct ModuleFolder: Sendable {
  private let files: any FolderFiles

  /// A folder on the disk.
  public init(path: String) { files = DiskFiles(path: path) }

  /// A folder in memory, for tests.
  ///
  /// - Parameter files: what is in it, by path.
  public init(files: [String: [UInt8]] = [:]) { self.files = MemoryFiles(files) }

  /// The names of the files in a folder, in the order of their bytes; none where there is no such folder.
  ///
  /// - Parameter subfolder: its path; nil for the module's folder itself.
  /// - Returns: the names, without the path.
  /// - Throws: ``FolderFault``.
  public func names(in subfolder: String? = nil) throws(FolderFault) -> [String] {
    let names = try files.names(in: subfolder.map { path throws(FolderFault) in try Self.parts(path) } ?? [])
    return names.filter { $0.utf8.first != UInt8(ascii: ".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// What a file holds.
  ///
  /// - Parameters:
  ///   - path: its path.
  ///   - limit: the most bytes that it may have.
  /// - Returns: its bytes.
  /// - Throws: ``FolderFault``.
  public func read(_ path: String, upTo limit: Int = ModuleLimits.fileBytes) throws(FolderFault) -> [UInt8] {
    try files.read(try Self.parts(path), upTo: limit)
  }

  /// Writes a file whole, or not at all; one that was there is replaced, folders are made.
  ///
  /// - Throws: ``FolderFault``.
  public func write(_ bytes: some Collection<UInt8>, to path: String) throws(FolderFault) {
    try files.write(Array(bytes), to: try Self.parts(path))
  }

  /// Moves a file into a folder, under the name that it has; one that was there is replaced, folders are made.
  ///
  /// - Parameters:
  ///   - path: the file's path.
  ///   - subfolder: the folder's path.
  /// - Throws: ``FolderFault``.
  public func move(_ path: String, to subfolder: String) throws(FolderFault) {
    let parts = try Self.parts(path)
    let target = try Self.parts(subfolder) + parts.suffix(1)
    guard target.count <= Self.depth else { throw .path }
    try files.move(parts, to: target)
  }

  private static let depth = 8

  private static func parts(_ path: String) throws(FolderFault) -> [String] {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let areNames = parts.allSatisfy { part in
      (1...255).contains(part.utf8.count) && !part.utf8.contains(0) && Array(part.utf8) != Array(".".utf8)
        && Array(part.utf8) != Array("..".utf8)
    }
    guard parts.count <= depth, areNames else { throw .path }
    return parts
  }
}
