internal import FoundationEssentials

/// The libraries that a program is linked to and that lie outside the system's folders, such as Swift's.
enum SharedLibraries {
  private static let most = 256

  /// Finds them, and those that they need in turn.
  ///
  /// Only what is itself a library is found: a program can't have another file shown to it by saying that it needs it.
  static func needed(by path: String) -> [String] {
    guard let program = ELFFile(path: path) else { return [] }
    let own = folders(program, at: path)
    var found: [String] = []
    var seen: Set<String> = []
    var waiting = [(program, own)]
    while let (file, places) = waiting.popLast(), found.count < most {
      for name in file.needed where !name.isEmpty && !name.contains("/") && seen.insert(name).inserted {
        for place in places + own where !SandboxPlan.isSystem(place) {
          let candidate = "\(place)/\(name)"
          guard let library = ELFFile(path: candidate) else { continue }
          found.append(candidate)
          waiting.append((library, folders(library, at: candidate)))
          break
        }
      }
    }
    return found
  }

  private static func folders(_ file: ELFFile, at path: String) -> [String] {
    let origin = URL(fileURLWithPath: path).deletingLastPathComponent().path
    return file.searched.map { folder in
      let place = folder.replacing("${ORIGIN}", with: origin).replacing("$ORIGIN", with: origin)
      return URL(fileURLWithPath: place).standardized.path
    }.filter { $0.hasPrefix("/") }
  }
}
