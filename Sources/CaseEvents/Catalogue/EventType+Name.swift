import Wording

extension EventType {
  /// What goes before the name in the `type` of a CloudEvent.
  static let namespace = "anjuan.v1."

  private static let byName: [String: EventType] = Dictionary(
    allCases.map { ($0.title.english, $0) }, uniquingKeysWith: { first, _ in first })

  /// The type of that name, such as `ApplicationSubmitted`, bare or as `anjuan.v1.ApplicationSubmitted`.
  public init?(name: String) {
    let bare = name.hasPrefix(Self.namespace) ? String(name.dropFirst(Self.namespace.count)) : name
    guard let type = Self.byName[bare] else { return nil }
    self = type
  }
}
