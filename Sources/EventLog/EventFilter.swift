/// Which events a scan or a follower wants.
public struct EventFilter: Sendable, Hashable {
  /// The types wanted; nil for all.
  public var types: Set<UInt16>?
  /// The types left out, whatever else is wanted.
  public var excludedTypes: Set<UInt16>
  /// The first digits, 0 to 12, of the offices wanted; nil for all.
  ///
  /// Anything but digits matches no office.
  public var officePrefix: String?

  /// Makes a filter.
  public init(types: Set<UInt16>? = nil, excluding excludedTypes: Set<UInt16> = [], officePrefix: String? = nil) {
    self.types = types
    self.excludedTypes = excludedTypes
    self.officePrefix = officePrefix
  }

  /// Every event.
  public static let all = EventFilter()
}
