import Foundation

/// What `Package.swift` says of its targets.
enum PackageManifest {
  /// A target with sources of its own.
  struct Target: Sendable, CustomStringConvertible {
    let name: String
    /// `target`, `executableTarget` or `testTarget`.
    let kind: String
    /// The names by which sources import what the target depends on.
    let dependencies: Set<String>
    /// The folder of its sources, below the project's.
    let folder: String
    /// What of that folder isn't its own.
    let excluded: [String]
    /// What of that folder is its own; empty for all.
    let included: [String]

    var description: String { name }

    /// The modules that its sources import, generated ones included; not those that only an embedded text names.
    var imports: Set<String> {
      let base = SourceTree.root.appendingPathComponent(folder)
      let names = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
      let own = names.filter { name in
        name.hasSuffix(".swift") && !name.hasSuffix("/EmbeddedText.swift")
          && !excluded.contains { name == $0 || name.hasPrefix($0 + "/") }
          && (included.isEmpty || included.contains { name == $0 || name.hasPrefix($0 + "/") })
      }
      return own.reduce(into: []) { imports, name in
        let text = (try? String(contentsOf: base.appendingPathComponent(name), encoding: .utf8)) ?? ""
        imports.formUnion(SourceTree.File(path: name, lines: text.components(separatedBy: "\n")).imports)
      }
    }
  }

  /// Every target with sources of its own, in the order of the manifest.
  static let targets: [Target] = {
    let file = SourceTree.root.appendingPathComponent("Package.swift")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.components(separatedBy: "\n    .").dropFirst().compactMap { block in
      guard let head = block.prefixMatch(of: /(target|executableTarget|testTarget)\(\s*name: "([^"]+)"/) else {
        return nil
      }
      let (kind, name) = (String(head.output.1), String(head.output.2))
      let path = block.firstMatch(of: /[( ]path: "([^"]+)"/).map { String($0.output.1) }
      return Target(
        name: name, kind: kind, dependencies: Set(names(in: block, after: "dependencies").map(imported)),
        folder: path ?? (kind == "testTarget" ? "Tests/\(name)" : "Sources/\(name)"),
        excluded: names(in: block, after: "exclude"), included: names(in: block, after: "sources"))
    }
  }()

  /// What packages of others are imported as, by the constants of the manifest.
  private static let products = [
    "argumentParser": "ArgumentParser", "bigInt": "BigInt", "crypto": "Crypto", "protobuf": "SwiftProtobuf",
    "subprocess": "Subprocess", "yams": "Yams",
  ]

  private static func imported(_ dependency: String) -> String {
    products[dependency] ?? dependency.replacing("-", with: "_")
  }

  /// The elements of a list that is an argument.
  private static func names(in block: String, after label: String) -> [String] {
    guard let start = block.range(of: "\(label): ["), let end = block[start.upperBound...].firstIndex(of: "]") else {
      return []
    }
    return block[start.upperBound..<end].split { $0 == "," || $0.isWhitespace }
      .map { $0.trimmingCharacters(in: ["\""]) }
  }
}
