extension PolicyPack {
  /// The rule steps in their order, then what each is given.
  static func entries(ofSteps list: [PolicyTree], in pack: String) -> [PolicyEntry] {
    let rules = list.map { "\($0["step"]?.text ?? "")@\($0["version"]?.text ?? "")" }
    var entries = [
      PolicyEntry(
        key: "steps", value: rules.isEmpty ? "–" : rules.joined(separator: ", "), unit: nil,
        provenance: list.first?.own ?? Provenance(), pack: pack)
    ]
    for step in list {
      guard case .record(let parameters, _) = step["parameters"] else { continue }
      for (name, quantity) in parameters.sorted(by: { $0.key < $1.key }) {
        let provenance = quantity.own == Provenance() ? step.own : quantity.own
        entries.append(
          PolicyEntry(
            key: "steps[\(step["step"]?.text ?? "")].\(name)", value: quantity["value"]?.text ?? "",
            unit: quantity["unit"]?.text.flatMap { PolicyUnit(rawValue: $0) }, provenance: provenance, pack: pack))
      }
    }
    return entries
  }
}

extension PolicyTree {
  /// The provenance that stands in a record itself.
  fileprivate var own: Provenance {
    if case .record(_, let provenance) = self { provenance } else { Provenance() }
  }
}
