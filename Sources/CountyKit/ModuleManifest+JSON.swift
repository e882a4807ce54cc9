extension ModuleManifest {
  /// Reads a manifest; what may be absent is taken for empty.
  ///
  /// - Throws: ``MessageFault/shape``.
  public init(_ value: JSONValue) throws(MessageFault) {
    self.init(
      id: try value.needed("id"), version: try value.needed("version"), title: try value.needed("title"),
      county: try value.needed("county"), types: try value.texts("types"),
      proposes: try value.texts("proposes", orEmpty: true), keeps: try value.texts("keeps", orEmpty: true),
      sealed: try value.list("sealed", orEmpty: true).map { use throws(MessageFault) in
        SealedUse(type: try use.needed("type"), field: try use.needed("field"), why: try use.needed("why"))
      },
      collects: try Self.flag(value["collects"]))
  }

  private static func flag(_ value: JSONValue?) throws(MessageFault) -> Bool {
    switch value {
    case .flag(let flag): flag
    case nil, .null: false
    default: throw .shape
    }
  }

  /// The manifest as hello says it; what is empty is left out.
  public var value: JSONValue {
    var members: [String: JSONValue] = [
      "id": .text(id), "version": .text(version), "title": .text(title), "county": .text(county),
      "types": .list(types.map(JSONValue.text)),
    ]
    if !proposes.isEmpty { members["proposes"] = .list(proposes.map(JSONValue.text)) }
    if !keeps.isEmpty { members["keeps"] = .list(keeps.map(JSONValue.text)) }
    if !sealed.isEmpty {
      members["sealed"] = .list(
        sealed.map { ["type": .text($0.type), "field": .text($0.field), "why": .text($0.why)] })
    }
    if collects { members["collects"] = true }
    return .object(members)
  }
}

extension ModuleManifest: Codable {
  /// Reads a manifest; what may be absent is taken for empty.
  public init(from decoder: any Decoder) throws { try self.init(try JSONValue(from: decoder)) }

  /// Writes the manifest as hello says it.
  public func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
}
