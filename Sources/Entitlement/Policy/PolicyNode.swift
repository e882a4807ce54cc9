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
    case scalar(String)
    case list([PolicyNode])
    case map([Entry])
  }

  var content: Content
  var place: Place

  /// Reads YAML; anchors, aliases and tags have no place in a pack.
  ///
  /// - Throws: a fault with line and column.
  init(yaml text: String) throws(PolicyFault) {
    let node: Node?
    do { node = try Yams.compose(yaml: text, .basic) } catch {
      throw Self.fault(of: error)
    }
    guard let node else { throw PolicyFault("", Text("the file is empty", "文件为空")) }
    self = try Self.converted(node)
  }

  private static func fault(of error: any Error) -> PolicyFault {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return PolicyFault("", Text("not YAML: \(problem)", "不是有效的 YAML：\(problem)"), at: (mark.line, mark.column))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let mark = context.mark
      let name = duplicates.first ?? "?"
      return PolicyFault(name, Text("the key is repeated", "键重复"), at: (mark.line, mark.column))
    default: return PolicyFault("", Text("not YAML", "不是有效的 YAML"))
    }
  }

  private static func converted(_ node: Node) throws(PolicyFault) -> PolicyNode {
    let mark = node.mark.map { Place(line: $0.line, column: $0.column) } ?? Place(line: 1, column: 1)
    switch node {
    case .scalar(let scalar): return PolicyNode(content: .scalar(scalar.string), place: mark)
    case .sequence(let sequence):
      var list: [PolicyNode] = []
      for element in sequence { list.append(try converted(element)) }
      return PolicyNode(content: .list(list), place: mark)
    case .mapping(let mapping):
      var entries: [Entry] = []
      for (key, value) in mapping {
        let place = key.mark.map { Place(line: $0.line, column: $0.column) } ?? mark
        guard let name = key.string else {
          throw PolicyFault("", Text("a key must be a word", "键必须是单词"), at: (place.line, place.column))
        }
        entries.append(Entry(key: name, place: place, node: try converted(value)))
      }
      return PolicyNode(content: .map(entries), place: mark)
    case .alias: throw PolicyFault("", Text("aliases aren't allowed", "不允许使用别名"), at: (mark.line, mark.column))
    }
  }

  init(content: Content, place: Place) {
    self.content = content
    self.place = place
  }

  var entries: [Entry]? {
    if case .map(let entries) = content { entries } else { nil }
  }

  var scalar: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  subscript(key: String) -> PolicyNode? { entries?.first { $0.key == key }?.node }

  /// A fault of this value.
  func fault(_ key: String, _ reason: Text) -> PolicyFault { PolicyFault(key, reason, at: (place.line, place.column)) }
}
