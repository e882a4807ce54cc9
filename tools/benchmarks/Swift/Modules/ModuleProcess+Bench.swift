import CountyHost
import FoundationEssentials

extension ModuleProcess {
  /// A module to be measured, in a new folder.
  static func bench(_ path: String, in folder: String) throws -> ModuleProcess {
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return ModuleProcess(path: URL(filePath: path).absoluteURL.path, folder: URL(filePath: folder).absoluteURL.path)
  }
}

extension ResidentMemory {
  /// The most that was ever resident of the process that works in a folder, in MiB; nil where there is none.
  static func highWater(ofChildrenIn folder: String) -> Double? {
    let files = FileManager.default
    let path = URL(filePath: folder).absoluteURL.path
    for id in (try? files.contentsOfDirectory(atPath: "/proc")) ?? [] where Int(id) != nil {
      guard let place = try? files.destinationOfSymbolicLink(atPath: "/proc/\(id)/cwd"), place == path else { continue }
      return highWater(of: id)
    }
    return nil
  }
}
