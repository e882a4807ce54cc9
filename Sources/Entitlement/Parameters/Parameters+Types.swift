public import EventEnvelope

extension Parameters {
  /// One value for each of the two areas.
  public struct ByArea<Value: Sendable>: Sendable {
    /// For towns.
    public var urban: Value
    /// For the countryside.
    public var rural: Value

    /// Makes a pair.
    public init(urban: Value, rural: Value) {
      self.urban = urban
      self.rural = rural
    }

    /// The value for an area.
    public subscript(area: Area) -> Value {
      switch area {
      case .urban: urban
      case .rural: rural
      }
    }
  }

  /// A kind of income that doesn't count while it is exempt (不计入收入).
  public struct Exemption: Sendable {
    /// The kind, compared as bytes and whole.
    public var kind: String
    /// The first day; nil where open.
    public var from: CivilDate?
    /// The last day; nil where open.
    public var to: CivilDate?

    func isInForce(on day: CivilDate) -> Bool { from.map { $0 <= day } ?? true && to.map { day <= $0 } ?? true }
  }

  /// Up to which per-capita income a single-person group may enrol.
  public enum Ceiling: Sendable {
    /// The marginal line.
    case marginal
    /// A multiple of the line.
    case multiple(Exact)
  }

  /// A group of people who may be enrolled alone (单人保对象类别).
  public struct SingleGroup: Sendable {
    /// Which group.
    public var kind: SingleGroupKind
    /// Up to which per-capita income of the household.
    public var ceiling: Ceiling
  }
}
