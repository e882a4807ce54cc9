internal import EventEnvelope
internal import Wording

/// Reads one entry of a pack's `steps` against what the step declares.
struct RuleStepReading {
  let pack: PolicyPack
  /// The dotted key of the entry.
  let key: String
  let entry: PolicyTree
  /// Where it stands; nil where the pack's text isn't that of a file.
  let node: PolicyNode?

  func use(in known: RuleSteps) throws(PolicyFault) -> RuleStepUse {
    let step = try step(in: known)
    guard pack.scope.utf8.starts(with: step.scope.utf8) else {
      throw fault(
        ["step"], Text("is a step for \(step.scope) alone; take it out of this pack", "该步骤仅用于 \(step.scope)；请从本政策包中删去"))
    }
    guard let first = pack.from, first >= step.from else {
      throw fault(
        ["step"],
        Text(
          "is for days from \(step.from) on; let the pack's period begin then or later",
          "该步骤自 \(step.from) 起适用；政策包生效期不得更早"))
    }
    return RuleStepUse(step: step, values: try values(of: step))
  }

  private func step(in known: RuleSteps) throws(PolicyFault) -> RuleStep {
    let versions = known.versions(of: entry["step"]?.text ?? "")
    guard !versions.isEmpty else {
      let names = Set(known.all.map(\.name)).sorted().joined(separator: ", ")
      throw fault(
        ["step"],
        Text(
          "this program has no such step; use one whose modules have it. Known here: \(names.isEmpty ? "none" : names)",
          "本程序没有该步骤；请使用带有该模块的程序。此处可用：\(names.isEmpty ? "无" : names)"))
    }
    guard let step = versions.first(where: { String($0.version) == entry["version"]?.text }) else {
      let numbers = versions.map { String($0.version) }.joined(separator: ", ")
      throw fault(
        ["version"],
        Text(
          "this program doesn't have that version; use one that does. Known here: \(numbers)",
          "本程序没有该版本；请使用带有该版本的程序。此处可用：\(numbers)"))
    }
    return step
  }

  private func values(of step: RuleStep) throws(PolicyFault) -> [String: Exact] {
    let given = entry["parameters"]?.entries ?? [:]
    let names = step.parameters.map(\.name)
    // In the order of the text, so that the first fault is the one told.
    for name in node?["parameters"]?.entries?.map(\.key) ?? given.keys.sorted() where !names.contains(name) {
      throw fault(
        ["parameters", name], isKey: true,
        Text(
          "unknown key; known here: \(names.sorted().joined(separator: ", "))",
          "未知的键；此处可用：\(names.sorted().joined(separator: ", "))"))
    }
    var values: [String: Exact] = [:]
    for parameter in step.parameters {
      guard let found = given[parameter.name] else {
        throw fault(["parameters", parameter.name], Text("is required here", "此处必填"))
      }
      guard found["unit"]?.text == parameter.unit.rawValue, let text = found["value"]?.text,
        let value = parameter.unit.isMoney ? Exact(yuan: text) : Exact(text)
      else {
        throw fault(
          ["parameters", parameter.name, "unit"],
          Text("must be \(parameter.unit.rawValue) here", "此处应为 \(parameter.unit.rawValue)"))
      }
      values[parameter.name] = value
    }
    return values
  }

  /// A fault at the value of a path below the entry, or at the last key of it; where that isn't there, at what is around.
  private func fault(_ path: [String], isKey: Bool = false, _ reason: Text) -> PolicyFault {
    var (found, place) = (node, node?.place)
    for name in path {
      guard let next = found?.entries?.first(where: { $0.key == name }) else { break }
      place = isKey && name == path.last ? next.place : next.node.place
      found = next.node
    }
    return PolicyFault(
      ([key] + path).joined(separator: "."), reason, at: place.map { ($0.line, $0.column) }, in: pack.id)
  }
}

extension PolicyTree {
  /// The entries of a record or map.
  fileprivate var entries: [String: PolicyTree]? {
    switch self {
    case .record(let entries, _), .map(let entries, _): entries
    case .value, .list, .parameter: nil
    }
  }
}
