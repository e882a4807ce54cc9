/// What `anjuan module new` makes a module from, in each language (模块模板): files that stand beside this one, with
/// names put in.
public enum ModuleTemplate: String, CaseIterable, Sendable {
  /// A Swift package that uses `CountyKit`.
  case swift
  /// A program in Python, standard library only.
  case python
  /// A program in shell, which needs jq.
  case shell

  /// A file of a new module.
  public struct File: Sendable {
    /// Its path in the module's folder.
    public let path: String
    /// What it holds.
    public let text: String
    /// Whether it is a program.
    public let isExecutable: Bool
  }

  /// The files of a new module.
  ///
  /// - Parameters:
  ///   - name: its name, as a manifest's id: lower-case ASCII letters, digits and hyphens, beginning with a letter.
  ///   - county: the first digits of its offices.
  ///   - kit: where a Swift package finds `CountyKit`; not used by the others.
  /// - Returns: the files, paths in the module's folder.
  public func files(name: String, county: String, kit: KitSource?) -> [File] {
    let names = Names(name)
    func put(_ template: String, at path: String, isExecutable: Bool = false) -> File {
      var text = template
      // What is put in last may hold what is looked for before.
      for (placeholder, value) in [
        ("VisitCount", names.type), ("visit-count", name), ("visit_count", names.module), ("431026", county),
        ("PROGRAM", program(names)), ("TESTS", tests(names)),
        (#"package: "anjuan""#, #"package: "\#(kit?.identity ?? "anjuan")""#),
        (#".package(name: "anjuan", path: "../..")"#, kit?.dependency ?? ""),
      ] {
        text = text.replacing(placeholder, with: value)
      }
      return File(path: path, text: text, isExecutable: isExecutable)
    }
    let readme = put(EmbeddedText.readmeTemplateMd, at: "README.md")
    switch self {
    case .swift:
      return [
        put(EmbeddedText.packageSwiftTemplate, at: "Package.swift"), readme,
        put(EmbeddedText.visitCountSwift, at: "Sources/\(names.type).swift"),
        put(EmbeddedText.visitCountTestsSwift, at: "Tests/\(names.type)Tests.swift"),
      ]
    case .python:
      return [
        readme, put(EmbeddedText.testVisitCountPy, at: "test_\(names.module).py"),
        put(EmbeddedText.visitCountPy, at: "\(names.module).py", isExecutable: true),
      ]
    case .shell:
      return [readme, put(EmbeddedText.visitCountSh, at: "\(name).sh", isExecutable: true)]
    }
  }

  /// The path of the program, in the module's folder.
  public func program(name: String) -> String { program(Names(name)) }

  private func program(_ names: Names) -> String {
    switch self {
    case .swift: ".build/debug/\(names.name)"
    case .python: "./\(names.module).py"
    case .shell: "./\(names.name).sh"
    }
  }

  private func tests(_ names: Names) -> String {
    switch self {
    case .swift: "swift test"
    case .python: "python3 -m unittest"
    case .shell: "anjuan module test ./\(names.name).sh"
    }
  }

  /// A module's name, as each language writes it.
  private struct Names {
    let name: String
    /// `visit_count`.
    let module: String
    /// `VisitCountModule`: the last word keeps it apart from `String` and the like.
    let type: String

    init(_ name: String) {
      self.name = name
      module = name.replacing("-", with: "_")
      type = name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined() + "Module"
    }
  }
}
