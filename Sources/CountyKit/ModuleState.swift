internal import FoundationEssentials

/// What a module keeps for itself: values by their keys, saved with the position that they have come to.
///
/// A follower of the ledger, never a truth of its own: thrown away, it is built anew from the events.
public struct ModuleState: Hashable, Codable, Sendable {
  /// The last event that is in it.
  public internal(set) var position: UInt64 = 0
  private var values: [String: JSONValue] = [:]

  /// Makes an empty one.
  public init() {}

  /// The value of a key; nil removes it.
  public subscript(key: String) -> JSONValue? {
    get { values[key] }
    set { values[key] = newValue }
  }

  /// The keys with this beginning, in the order of their bytes.
  public func keys(prefix: String = "") -> [String] { values.keys.filter { $0.hasPrefix(prefix) }.sorted() }

  /// Adds to a whole number, which begins at 0.
  public mutating func count(_ key: String, by step: Int64 = 1) {
    values[key] = .whole((values[key]?.whole ?? 0) &+ step)
  }

  static func load(from path: String) throws -> ModuleState {
    guard let data = FileManager.default.contents(atPath: path) else { return ModuleState() }
    return try JSONDecoder().decode(ModuleState.self, from: data)
  }

  /// Replaces the file whole.
  func save(to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    try encoder.encode(self).write(to: URL(filePath: path), options: .atomic)
  }
}
