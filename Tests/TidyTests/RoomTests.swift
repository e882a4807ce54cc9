import Foundation
import Testing

/// The folders of a module are its rooms: what stands in one may use another, but not in a circle.
@Suite struct RoomTests {
  /// Modules whose folders sort the parts of one thing, which know each other: an aggregate and its commands, a store and
  /// its records, a tree of values and its reader.
  static let unsorted: Set<String> = ["Casework", "CountyHost", "CountyKit", "Entitlement", "EventLog", "Rolls"]

  static let modules: [String] = {
    let sources = SourceTree.root.appendingPathComponent("Sources").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: sources)) ?? []
    return names.filter { !unsorted.contains($0) && !SourceTree.files(below: "Sources/\($0)").isEmpty }.sorted()
  }()

  /// What a folder uses of others, and in which file.
  private struct Uses {
    /// By folder, the folders that it uses, each with a file and a type as an example.
    var rooms: [String: [String: String]] = [:]

    init(of module: String) {
      let files = SourceTree.files(below: "Sources/\(module)").map { file in
        (file, room: file.path.components(separatedBy: "/").dropFirst(2).dropLast().joined(separator: "/"))
      }
      var home: [String: Set<String>] = [:]
      for (file, room) in files {
        for name in file.declaredTypes { home[name, default: []].insert(room) }
      }
      for (file, room) in files {
        for name in file.namedTypes {
          guard let other = home[name], other.count == 1, let target = other.first, target != room else { continue }
          rooms[room, default: [:]][target] = "\(file.path) uses \(name)"
        }
      }
    }

    /// The folders that one uses, by whatever way.
    func reached(from room: String) -> Set<String> {
      var (seen, open): (Set<String>, [String]) = ([], [room])
      while let next = open.popLast() {
        for other in (rooms[next] ?? [:]).keys where seen.insert(other).inserted { open.append(other) }
      }
      return seen
    }
  }

  @Test(arguments: modules) func foldersUseEachOtherInOneDirection(module: String) {
    let uses = Uses(of: module)
    for (room, others) in uses.rooms {
      for (other, example) in others {
        #expect(!uses.reached(from: other).contains(room), "\(module)/\(room) and \(other): \(example)")
      }
    }
  }
}

extension SourceTree.File {
  /// The types that the file declares outside of others.
  fileprivate var declaredTypes: [String] {
    let modifiers: Set<Substring> = ["public", "package", "@safe", "final", "indirect", "@unchecked"]
    let kinds: Set<Substring> = ["struct", "enum", "class", "actor", "protocol", "typealias"]
    return lines.compactMap { line in
      guard line.first?.isWhitespace == false else { return nil }
      let words = line.split { $0 == " " || $0 == ":" || $0 == "<" }.drop { modifiers.contains($0) }
      guard let kind = words.first, kinds.contains(kind) else { return nil }
      return words.dropFirst().first.map(String.init)
    }
  }

  /// The types that its code names: words with a capital that no dot stands before, comments and texts left out.
  fileprivate var namedTypes: Set<String> {
    var (names, isInText): (Set<String>, Bool) = ([], false)
    for line in lines {
      if line.contains("\"\"\"") { isInText.toggle() }
      guard !isInText else { continue }
      let code = line.components(separatedBy: "//")[0].components(separatedBy: "\"")
      // Every other piece stands between quotation marks.
      for piece in stride(from: 0, to: code.count, by: 2).map({ code[$0] }) {
        let words = piece.split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "." }
        for word in words where word.first?.isUppercase == true {
          names.insert(String(word.prefix { $0 != "." }))
        }
      }
    }
    return names
  }
}
