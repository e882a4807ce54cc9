extension PolicyPack {
  /// What the pack itself says, parameter by parameter, in the order of their keys.
  public var entries: [PolicyEntry] { entries(by: .accounting) }

  /// The same, with the units that parameters are declared with.
  func entries(by declared: ParameterDeclarations) -> [PolicyEntry] {
    Self.entries(of: tree, at: "", Provenance(), in: id) { declared[$0] }
  }

  private static func entries(
    of tree: PolicyTree, at key: String, _ around: Provenance, in pack: String,
    _ declaration: (String) -> ParameterDeclaration?
  ) -> [PolicyEntry] {
    func entry(_ key: String, _ value: String, _ unit: PolicyUnit?, _ provenance: Provenance) -> PolicyEntry {
      PolicyEntry(key: key, value: value, unit: unit, provenance: provenance, pack: pack)
    }
    switch tree {
    case .value(let text): return [entry(key, text, declaration(key)?.unit, around)]
    case .parameter(let value, let provenance):
      let own = provenance.entries.isEmpty ? around : provenance
      return [entry(key, value.words, declaration(key)?.unit, own)]
    case .list(let list) where key == "exemptIncome":
      if list.isEmpty { return [entry(key, "–", nil, around)] }
      return list.map { exemption in
        entry("\(key)[\(exemption["kind"]?.text ?? "")]", exemption.period, nil, exemption.provenance)
      }
    case .list(let list) where key == "steps": return Self.entries(ofSteps: list, in: pack)
    case .list: return [entry(key, tree.words, declaration(key)?.unit, around)]
    case .record(let fields, let provenance):
      let own = provenance.entries.isEmpty ? around : provenance
      if let value = fields["value"] {
        return [entry(key, value.words, fields["unit"]?.text.flatMap { PolicyUnit(rawValue: $0) }, own)]
      }
      if let amount = fields["amount"]?.text {
        return [entry(key, amount, fields["per"]?.text == "year" ? .yuanPerYear : .yuanPerMonth, own)]
      }
      if let from = fields["from"]?.text, let to = fields["to"]?.text {
        return [entry(key, "\(from)–\(to)", declaration(key)?.unit, own)]
      }
      let units = declaration(key)?.fieldUnits ?? [:]
      return fields.sorted { $0.key < $1.key }.map { name, value in
        entry("\(key).\(name)", value.words, value.text.flatMap { Exact($0) } == nil ? nil : units[name], own)
      }
    case .map(let entries, let provenance):
      let own = provenance.entries.isEmpty ? around : provenance
      return entries.sorted { $0.key < $1.key }.flatMap { name, value in
        Self.entries(of: value, at: PolicyShape.join(key, name), own, in: pack, declaration)
      }
    }
  }
}

extension Parameters {
  /// Every parameter that holds, in the order of their keys, each from the pack that says it last.
  public var entries: [PolicyEntry] {
    var latest: [String: [PolicyEntry]] = [:]
    for pack in packs {
      for list in ["exemptIncome", "steps"] where pack.tree[list] != nil {
        latest = latest.filter { !$0.key.hasPrefix(list) }
      }
      for (key, entries) in Dictionary(grouping: pack.entries, by: \.key) { latest[key] = entries }
    }
    return latest.values.flatMap(\.self).sorted { ($0.key, $0.value) < ($1.key, $1.value) }
  }
}

extension PolicyTree {
  /// A value, or a list's values with commas between.
  var words: String {
    switch self {
    case .value(let text): text
    case .parameter(let value, _): value.words
    case .list(let list): list.isEmpty ? "–" : list.map(\.words).joined(separator: ", ")
    case .record, .map: ""
    }
  }

  /// The period of an exemption.
  fileprivate var period: String {
    let (from, to) = (self["from"]?.text, self["to"]?.text)
    return from == nil && to == nil ? "exempt" : "\(from ?? "…")–\(to ?? "…")"
  }

  /// The provenance that stands in the tree itself.
  var provenance: Provenance {
    switch self {
    case .parameter(_, let provenance), .record(_, let provenance), .map(_, let provenance): provenance
    case .value, .list: Provenance()
    }
  }
}
