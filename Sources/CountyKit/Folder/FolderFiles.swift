/// Where a module's files stand; paths come in parts that are names.
protocol FolderFiles: Sendable {
  func names(in folder: [String]) throws(FolderFault) -> [String]
  func read(_ path: [String], upTo limit: Int) throws(FolderFault) -> [UInt8]
  func write(_ bytes: [UInt8], to path: [String]) throws(FolderFault)
  func move(_ path: [String], to target: [String]) throws(FolderFault)
}
