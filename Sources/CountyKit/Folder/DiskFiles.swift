internal import Foundation

/// A module's files on the disk.
struct DiskFiles: FolderFiles {
  let path: String

  func names(in folder: [String]) throws(FolderFault) -> [String] {
    let place = self.place(folder)
    // No such folder yet, or no folder: nothing is in it.
    guard areFolders(folder), let names = try? FileManager.default.contentsOfDirectory(atPath: place) else { return [] }
    return names.filter { size("\(place)/\($0)") != nil }
  }

  func read(_ path: [String], upTo limit: Int) throws(FolderFault) -> [UInt8] {
    let place = self.place(path)
    guard areFolders(path.dropLast()), let size = size(place) else { throw .missing }
    guard size <= limit else { throw .long }
    do {
      let file = try FileHandle(forReadingFrom: URL(filePath: place))
      defer { try? file.close() }
      // It may have grown since.
      let bytes = try file.read(upToCount: min(limit, size) + 1) ?? Data()
      guard bytes.count <= limit else { throw FolderFault.long }
      return [UInt8](bytes)
    } catch { throw error as? FolderFault ?? .refused }
  }

  func write(_ bytes: [UInt8], to path: [String]) throws(FolderFault) {
    try make(path.dropLast())
    // Under another name until it is whole; names with a point aren't listed.
    let (place, partial) = (self.place(path), self.place(path.dropLast() + [".part"]))
    // Made anew, and no link followed: whoever wrote here before may have left one that leads elsewhere.
    unsafe unlink(partial)
    let descriptor = unsafe open(partial, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .refused }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: Data(bytes))
      try handle.synchronize()
      try handle.close()
    } catch { throw .refused }
    guard unsafe rename(partial, place) == 0 else { throw .refused }
  }

  func move(_ path: [String], to target: [String]) throws(FolderFault) {
    guard areFolders(path.dropLast()), size(place(path)) != nil else { throw .missing }
    try make(target.dropLast())
    guard unsafe rename(place(path), place(target)) == 0 else { throw .refused }
  }

  private func place(_ parts: some Sequence<String>) -> String { ([path] + parts).joined(separator: "/") }

  /// The size of a plain file; nil for anything else, such as a link.
  private func size(_ place: String) -> Int? {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: place),
      attributes[.type] as? FileAttributeType == .typeRegular
    else { return nil }
    return (attributes[.size] as? NSNumber)?.intValue
  }

  /// Whether each is a folder and none a link that might lead elsewhere.
  private func areFolders(_ parts: some Collection<String>) -> Bool {
    (0..<parts.count).allSatisfy { count in
      let attributes = try? FileManager.default.attributesOfItem(atPath: place(parts.prefix(count + 1)))
      return attributes?[.type] as? FileAttributeType == .typeDirectory
    }
  }

  private func make(_ parts: some Collection<String>) throws(FolderFault) {
    for count in 0..<parts.count {
      let folder = place(parts.prefix(count + 1))
      try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    }
    guard areFolders(parts) else { throw .path }
  }
}
