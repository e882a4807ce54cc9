extension PolicyPack {
  /// One parameter of the procedure as a pack says it, not held to any declaration yet (程序参数).
  public struct ProcedureEntry: Sendable {
    /// What stands there.
    public enum Content: Hashable, Sendable {
      /// A number in lowest terms, or a word.
      case text(String)
      /// Words.
      case list([String])
    }

    /// Its dotted key below `procedure`: the stage, then the parameter.
    public let key: String
    /// What it says.
    public let content: Content
    /// In what it says that it is counted; nil where it says nothing of it.
    public let unit: String?
    /// Where the pack has it from.
    public let provenance: Provenance
    /// Where it stands in the text of a file.
    public let place: (line: Int, column: Int)?
  }

  /// What the pack says of the procedure, in the order of the keys; empty where it is about the accounting.
  public var procedure: [ProcedureEntry] {
    guard case .map(let stages, _) = tree[PolicySubject.procedure.rawValue] else { return [] }
    return stages.sorted { $0.key < $1.key }.flatMap { stage, parameters -> [ProcedureEntry] in
      guard case .map(let parameters, _) = parameters else { return [] }
      return parameters.sorted { $0.key < $1.key }.map { name, tree in
        let place = procedureNode?[stage]?[name]?.place
        return ProcedureEntry(
          "\(stage).\(name)", tree, at: place.map { (line: $0.line, column: $0.column) })
      }
    }
  }
}

extension PolicyPack.ProcedureEntry {
  fileprivate init(_ key: String, _ tree: PolicyTree, at place: (line: Int, column: Int)?) {
    self.key = key
    self.place = place
    switch tree {
    case .parameter(let value, let provenance):
      (content, unit, self.provenance) = (Content(value), nil, provenance)
    case .record(let fields, let provenance):
      content = fields["value"].map(Content.init) ?? .list([])
      (unit, self.provenance) = (fields["unit"]?.text, provenance)
    case .value, .list, .map:
      (content, unit, provenance) = (Content(tree), nil, Provenance())
    }
  }
}

extension PolicyPack.ProcedureEntry.Content {
  fileprivate init(_ tree: PolicyTree) {
    if let text = tree.text {
      self = .text(text)
    } else if case .list(let list) = tree {
      self = .list(list.compactMap(\.text))
    } else {
      self = .list([])
    }
  }
}
