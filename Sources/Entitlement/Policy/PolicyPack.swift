public import EventEnvelope
internal import Wording

/// One policy pack (政策包): parameters for one place and one period, as its YAML says, read strictly.
///
/// It is about the accounting or, where it has the key `procedure`, about the procedure and nothing else.
public struct PolicyPack: Sendable {
  /// Its name.
  public let id: String
  /// The administrative code that it is for, 2 to 12 digits; it holds for all codes that begin with it.
  public let scope: String
  /// The first day in force; nil where open.
  public let from: CivilDate?
  /// The last day in force; nil while no later pack of the same scope takes over.
  public let to: CivilDate?
  /// The last day on which it is in force: its own, or an earlier one on which it was superseded.
  public private(set) var lastDay: CivilDate?
  /// What it is about.
  public let subject: PolicySubject
  let tree: PolicyTree
  /// Where the parameters stand in the text; nil where that isn't a file's.
  private(set) var places: PolicyNode?

  /// Reads a pack.
  ///
  /// - Parameters:
  ///   - text: its YAML.
  ///   - name: the file or name that faults are reported with.
  /// - Throws: the first fault, with line and column.
  public init(yaml text: String, name: String) throws(PolicyFault) {
    try self.init(text, name, accounting: .accounting)
  }

  private init(_ node: PolicyNode, accounting: PolicyShape) throws(PolicyFault) {
    guard let entries = node.entries else { throw node.fault("", Text("keys and values are expected", "应为键值对")) }
    func text(_ key: String) throws(PolicyFault) -> (text: String, node: PolicyNode) {
      guard let found = node[key] else { throw node.fault(key, Text("is required", "必填")) }
      return (try PolicyShape.text.read(found, key).text ?? "", found)
    }
    id = try text("id").text
    let scope = try text("scope")
    guard Scope([scope.text]) != nil else {
      throw scope.node.fault(
        "scope", Text("an administrative code of 2, 4, 6, 9 or 12 digits is expected", "应为 2、4、6、9 或 12 位行政区划代码"))
    }
    self.scope = scope.text
    guard let period = node["period"] else { throw node.fault("period", Text("is required", "必填")) }
    let days = try PolicyShape.map(["from": .day, "to": .day], hasProvenance: false).read(period, "period")
    from = days["from"]?.text.flatMap(CivilDate.init)
    to = days["to"]?.text.flatMap(CivilDate.init)
    lastDay = to
    if let from, let to, to < from { throw period.fault("period", Text("ends before it begins", "终止早于起始")) }
    let parameters = entries.filter { !["id", "scope", "period"].contains($0.key) }
    subject = node[PolicySubject.procedure.rawValue] == nil ? .accounting : .procedure
    let said = PolicyNode(content: .map(parameters), place: node.place)
    tree = try (subject == .accounting ? accounting : .procedure).read(said, "")
    if case .list(let nodes) = node["steps"]?.content { try PolicyShape.checkOnce(nodes) }
    places = said
  }

  /// The same, by any parameters of the accounting.
  init(_ text: String, _ name: String, accounting: PolicyShape) throws(PolicyFault) {
    do throws(PolicyFault) {
      try self.init(PolicyNode(yaml: text), accounting: accounting)
    } catch {
      var fault = error
      fault.pack = name
      throw fault
    }
  }

  /// The same pack, read from a text that nobody looks at: its faults have no place.
  func withoutPlaces() -> PolicyPack {
    var pack = self
    pack.places = nil
    return pack
  }

  /// The same pack, superseded: no longer in force after the day.
  ///
  /// Its canonical form and digest stay what was published.
  public func ended(after day: CivilDate?) -> PolicyPack {
    guard let day, lastDay.map({ day < $0 }) ?? true else { return self }
    var pack = self
    pack.lastDay = day
    return pack
  }

  /// Whether it is in force on the day.
  public func isInForce(on day: CivilDate) -> Bool {
    from.map { $0 <= day } ?? true && lastDay.map { day <= $0 } ?? true
  }

  /// Whether some day is in the period of both.
  public func overlaps(_ other: PolicyPack) -> Bool {
    (from ?? .earliest) <= (other.lastDay ?? .latest) && (other.from ?? .earliest) <= (lastDay ?? .latest)
  }
}
