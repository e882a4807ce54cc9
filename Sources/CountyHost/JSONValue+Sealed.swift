public import CountyKit

extension JSONValue {
  /// Without the fields that are sealed, or that stand in clear where they should be: no module sees them.
  public var withoutSealedFields: JSONValue { withoutSealedFields(but: []) }

  /// Without the fields that are sealed, or that stand in clear where they should be, but for those in clear at these
  /// paths of its `data`: names with points between, without the numbers of list elements.
  public func withoutSealedFields(but granted: [String]) -> JSONValue {
    reduced(at: "", granted.map { "data." + $0 })
  }

  private func reduced(at path: String, _ granted: [String]) -> JSONValue {
    switch self {
    case .object(let members):
      var kept: [String: JSONValue] = [:]
      for (name, value) in members {
        let place = path.isEmpty ? name : "\(path).\(name)"
        if value.isShown(at: place, granted) { kept[name] = value.reduced(at: place, granted) }
      }
      return .object(kept)
    case .list(let elements):
      return .list(elements.filter { $0.isShown(at: path, granted) }.map { $0.reduced(at: path, granted) })
    default: return self
    }
  }

  private func isShown(at path: String, _ granted: [String]) -> Bool {
    if self["sealed"] != nil { return false }
    return self["plain"] == nil || granted.contains { Array($0.utf8) == Array(path.utf8) }
  }
}
