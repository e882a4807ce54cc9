internal import Wording
internal import Yams

/// A value of a pack's text, with the place where it stands.
struct PolicyNode: Sendable {
  struct Entry: Sendable {
    var key: String
    var place: Place
    var node: PolicyNode
  }

  struct Place: Hashable, Sendable {
    var line: Int
    var column: Int
  }

  enum Content: Sendable {
    case scalar(String, isQuoted: Bool)
    case list([PolicyNode])
    case map([Entry])
  }

  var content: Content
  var place: Place

  /// Reads YAML of the plain kind: mappings, lists and one-line scalars; no anchors, aliases, tags or block scalars.
  ///
  /// - Throws: a fault with line and column.
  init(yaml text: String) throws(PolicyFault) {
    let lines = try PolicyLines(text)
    let node: Node?
    do { node = try Yams.compose(yaml: text, .basic, .default, .utf8) } catch { throw lines.fault(of: error) }
    guard let node else { throw PolicyFault("", Text("the file says nothing", "文件没有内容"), at: (1, 1)) }
    self = try Self.converted(node, lines)
  }

  private static func converted(_ node: Node, _ lines: PolicyLines) throws(PolicyFault) -> PolicyNode {
    let place = node.mark.map { Place(line: $0.line, column: $0.column) } ?? Place(line: 1, column: 1)
    try lines.checkPlain(at: place)
    switch node {
    case .scalar(let scalar):
      switch scalar.style {
      case .literal, .folded:
        throw PolicyFault(
          "", Text("write the text on one line", "文本应写在一行内"), at: (place.line, place.column))
      case .any, .plain, .singleQuoted, .doubleQuoted:
        let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
        return PolicyNode(content: .scalar(scalar.string, isQuoted: isQuoted), place: place)
      }
    case .sequence(let sequence):
      var list: [PolicyNode] = []
      for element in sequence { list.append(try converted(element, lines)) }
      return PolicyNode(content: .list(list), place: place)
    case .mapping(let mapping): return PolicyNode(content: .map(try entries(mapping, lines)), place: place)
    case .alias: throw PolicyFault("", PolicyLines.noAnchors, at: (place.line, place.column))
    }
  }

  private static func entries(_ mapping: Node.Mapping, _ lines: PolicyLines) throws(PolicyFault) -> [Entry] {
    var entries: [Entry] = []
    for (key, value) in mapping {
      let name = try converted(key, lines)
      guard let word = name.scalar else { throw name.fault("", Text("a key must be a word", "键必须是单词")) }
      entries.append(Entry(key: word, place: name.place, node: try converted(value, lines)))
    }
    return entries
  }

  init(content: Content, place: Place) {
    self.content = content
    self.place = place
  }

  var entries: [Entry]? {
    if case .map(let entries) = content { entries } else { nil }
  }

  var scalar: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// Whether YAML itself could take the scalar for nothing at all.
  var isNull: Bool {
    if case .scalar(let text, false) = content { ["", "~", "null", "Null", "NULL"].contains(text) } else { false }
  }

  /// Whether another reader of YAML would turn the scalar into binary floating point.
  var isBareDecimal: Bool {
    guard case .scalar(let text, false) = content, let first = text.utf8.first else { return false }
    let isNumber = (0x30...0x39).contains(first) || first == 0x2D || first == 0x2B || first == 0x2E
    return isNumber && text.contains(".") && Double(text) != nil
  }

  subscript(key: String) -> PolicyNode? { entries?.first { $0.key == key }?.node }

  /// A fault of this value.
  func fault(_ key: String, _ reason: Text) -> PolicyFault { PolicyFault(key, reason, at: (place.line, place.column)) }
}
