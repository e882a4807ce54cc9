internal import Wording

extension PolicyPack {
  /// Reads a pack, and the rule steps that it names as strictly as all else.
  ///
  /// - Parameters:
  ///   - text: its YAML.
  ///   - name: the file or name that faults are reported with.
  ///   - steps: the steps that the program knows.
  /// - Throws: the first fault, with line and column.
  public init(yaml text: String, name: String, steps: RuleSteps) throws(PolicyFault) {
    try self.init(yaml: text, name: name)
    do throws(PolicyFault) {
      _ = try ruleSteps(in: steps)
    } catch {
      var fault = error
      fault.pack = name
      throw fault
    }
  }

  /// The rule steps that the pack names, in its order, with what it gives them.
  ///
  /// - Parameter known: the steps that the program knows.
  /// - Returns: the steps; mostly none.
  /// - Throws: a fault where the program doesn't know one of them in its version, where it isn't for the pack's place or
  ///   days, or where its parameters aren't those that it declares.
  public func ruleSteps(in known: RuleSteps) throws(PolicyFault) -> [RuleStepUse] {
    guard case .list(let list) = tree["steps"] else { return [] }
    var (nodes, uses): ([PolicyNode], [RuleStepUse]) = ([], [])
    if case .list(let found) = places?["steps"]?.content { nodes = found }
    for (index, entry) in list.enumerated() {
      let node = nodes.indices.contains(index) ? nodes[index] : nil
      let reading = RuleStepReading(pack: self, key: "steps[\(index)]", entry: entry, node: node)
      uses.append(try reading.use(in: known))
    }
    return uses
  }
}
