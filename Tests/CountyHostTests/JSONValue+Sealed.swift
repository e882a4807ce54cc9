import CountyKit

extension JSONValue {
  /// Without the fields that are sealed, or that stand in clear where they should be: what a module may see, found another way.
  var withoutSealedFields: JSONValue {
    switch self {
    case .object(let members):
      .object(members.filter { !$0.value.isSealedField }.mapValues(\.withoutSealedFields))
    case .list(let elements): .list(elements.filter { !$0.isSealedField }.map(\.withoutSealedFields))
    default: self
    }
  }

  private var isSealedField: Bool { self["sealed"] != nil || self["plain"] != nil }
}
