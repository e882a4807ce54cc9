public import EventEnvelope
public import Wording

extension PolicyPack {
  /// A pack's text to go on from (政策包草稿): what this pack says, under another name, for another place and period, each
  /// parameter with what it is and may be; what this one doesn't say stands there as a remark.
  ///
  /// Read back, it says the same as this pack.
  ///
  /// - Parameters:
  ///   - id: its name.
  ///   - scope: the administrative code that it is for.
  ///   - from: its first day.
  ///   - declarations: the parameters of the procedure, where this pack is about it.
  /// - Returns: the text, with its remarks in both languages.
  public func draft(
    _ id: String, scope: String, from: CivilDate, procedure declarations: [ParameterDeclaration]
  ) -> Text {
    let start = Text("# \(id): begun from \(self.id).", "# \(id)：由 \(self.id) 起草。")
    return Self.draft(tree, subject, [start], id, scope, from, declarations)
  }

  /// The text of a pack about the procedure that says nothing yet: every parameter as a remark, with its national value.
  ///
  /// - Parameters:
  ///   - id: its name.
  ///   - scope: the administrative code that it is for.
  ///   - from: its first day.
  ///   - declarations: the parameters of the procedure.
  /// - Returns: the text, with its remarks in both languages.
  public static func draftOfProcedure(
    _ id: String, scope: String, from: CivilDate, declarations: [ParameterDeclaration]
  ) -> Text {
    let start = Text(
      "# \(id): the national values. Take away the # before what is otherwise here, and before its stage.",
      "# \(id)：全国统一值。本地另有规定的，删去该行及其所属环节行首的 #。")
    let nothing = PolicyTree.map([:], Provenance())
    let tree = PolicyTree.map([PolicySubject.procedure.rawValue: nothing], Provenance())
    return draft(tree, .procedure, [start], id, scope, from, declarations)
  }

  private static func draft(
    _ tree: PolicyTree, _ subject: PolicySubject, _ start: [Text], _ id: String, _ scope: String, _ from: CivilDate,
    _ declarations: [ParameterDeclaration]
  ) -> Text {
    let declared = subject == .accounting ? ParameterDeclarations.accounting.all : declarations
    func plain(_ line: String) -> Text { Text(line, line) }
    let period = "period: {from: \"\(from)\"}"
    let head = [
      plain("id: \(id)"), plain("scope: \"\(scope)\""),
      Text("\(period)   # and to, both ends in; none while open", "\(period)   # 可加 to，起止均含；未定的不写"), plain(""),
    ]
    var writer = DraftWriter(declared.map { (subject.path(of: $0.key), $0) })
    writer.write(tree, at: [])
    return (start + head + writer.lines).joined(plain("\n")).ending
  }
}

extension Text {
  /// The same with a line's end.
  fileprivate var ending: Text { Text(english + "\n", chinese + "\n") }
}

/// Writes what a pack says as YAML, in the order of the declarations, each with its remark.
private struct DraftWriter {
  private(set) var lines: [Text] = []
  /// With the path of each in a pack.
  private let declared: [(path: [String], declaration: ParameterDeclaration)]

  init(_ declared: [(path: String, declaration: ParameterDeclaration)]) {
    self.declared = declared.map { ($0.path.split(separator: ".").map(String.init), $0.declaration) }
  }

  /// The keys of a map: those declared in their order, then what else the pack says, such as its steps.
  mutating func write(_ tree: PolicyTree?, at path: [String]) {
    var keys: [String] = []
    for key in declared.filter({ $0.path.count > path.count && $0.path.starts(with: path) }).map({ $0.path[path.count] }
    )
    where !keys.contains(key) { keys.append(key) }
    var said: [String: PolicyTree] = [:]
    if case .map(let entries, let provenance) = tree {
      said = entries.merging(provenance.entries) { mine, _ in mine }
      keys += said.keys.filter { !keys.contains($0) }.sorted()
    }
    for key in keys { write(said[key], path + [key]) }
  }

  private mutating func write(_ tree: PolicyTree?, _ path: [String]) {
    let indent = String(repeating: "  ", count: path.count - 1)
    let key = path.last ?? ""
    guard let declaration = declared.first(where: { $0.path == path })?.declaration else {
      if let tree, declared.allSatisfy({ !$0.path.starts(with: path) }) { return value(tree, indent + key) }
      line(indent + (tree == nil ? "# " : "") + key + ":")
      return write(tree, at: path)
    }
    remark(declaration, indent)
    if let tree {
      value(tree, indent + key)
    } else if let standard = declaration.standard, standard != "–" {
      line("\(indent)# \(key): \(declaration.written(standard))")
    } else {
      line("\(indent)# \(key):")
    }
  }

  private mutating func remark(_ declaration: ParameterDeclaration, _ indent: String) {
    // A range that is told with its unit has it already.
    let unit = declaration.shape.statedUnit == nil ? declaration.unit?.text : nil
    let (title, allowed) = (declaration.title, declaration.allowed)
    lines.append(
      Text(
        "\(indent)# \(title.english)\(unit.map { " (\($0.english))" } ?? ""): \(allowed.english)",
        "\(indent)# \(title.chinese)\(unit.map { "（\($0.chinese)）" } ?? "")：\(allowed.chinese)"))
  }

  private mutating func value(_ tree: PolicyTree, _ key: String) {
    guard case .list(let list) = tree, list.contains(where: { $0.text == nil }) else {
      return line("\(key): \(tree.flow)")
    }
    line("\(key):")
    let indent = String(repeating: " ", count: key.prefix { $0 == " " }.count + 2)
    for element in list { line("\(indent)- \(element.flow)") }
  }

  private mutating func line(_ text: String) { lines.append(Text(text, text)) }
}

extension ParameterDeclaration {
  /// What holds without packs, as a pack would write it.
  fileprivate func written(_ standard: String) -> String {
    switch shape {
    case .record(let fields, _) where fields["unit"] != nil:
      "{value: \(standard)\(unit.map { ", unit: \($0.rawValue)" } ?? "")}"
    case .parameter(.list): "[\(standard)]"
    default: standard
    }
  }
}

extension PolicyTree {
  /// As YAML on one line.
  fileprivate var flow: String {
    switch self {
    case .value(let text): text.scalar
    case .list(let list): "[\(list.map(\.flow).joined(separator: ", "))]"
    case .parameter(let value, let provenance):
      provenance.entries.isEmpty ? value.flow : Self.flow([("value", value)], provenance)
    case .record(let entries, let provenance), .map(let entries, let provenance):
      Self.flow(entries.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, provenance)
    }
  }

  private static func flow(_ entries: [(key: String, value: PolicyTree)], _ provenance: Provenance) -> String {
    let origin = provenance.entries.sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value) }
    return "{\((entries + origin).map { "\($0.key): \($0.value.flow)" }.joined(separator: ", "))}"
  }
}

extension String {
  /// As a scalar of YAML: words and whole numbers as they are, all else in quotes.
  fileprivate var scalar: String {
    let isWord = utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) } && lowercased() != "null"
    return isWord || String(Int(self) ?? 0) == self ? self : PolicyTree.quoted(self)
  }
}
