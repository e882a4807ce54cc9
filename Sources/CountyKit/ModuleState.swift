/// What a module keeps for itself: values by their keys, saved with the position that they have come to.
///
/// A follower of the ledger, never a truth of its own: thrown away, it is built anew from the events.
public struct ModuleState: Hashable, Sendable {
  /// The last event that is in it.
  public internal(set) var position: UInt64 = 0
  private var values: [String: JSONValue] = [:]
  /// What stood under the keys that were changed since ``begin()``; nil where nobody may want it back.
  private var before: [Change]?

  private struct Change: Sendable {
    let key: String
    let value: JSONValue?
  }

  /// Makes an empty one.
  public init() {}

  /// The value of a key; nil removes it.
  public subscript(key: String) -> JSONValue? {
    get { values[key] }
    set {
      before?.append(Change(key: key, value: values[key]))
      values[key] = newValue
    }
  }

  /// The keys with this beginning, in the order of their bytes.
  public func keys(prefix: String = "") -> [String] {
    values.keys.filter { $0.utf8.starts(with: prefix.utf8) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Adds to a whole number, which begins at 0.
  public mutating func count(_ key: String, by step: Int64 = 1) {
    guard let place = values.index(forKey: key) else { return self[key] = .whole(step) }
    let value = values.values[place]
    before?.append(Change(key: key, value: value))
    values.values[place] = .whole((value.whole ?? 0) &+ step)
  }

  /// Whether both have come as far and hold the same.
  public static func == (one: ModuleState, other: ModuleState) -> Bool {
    one.position == other.position && one.values == other.values
  }

  /// Hashes how far it has come, and what it holds.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(position)
    hasher.combine(values)
  }
}

extension ModuleState {
  /// From here on ``undo()`` leads back to now: the whole isn't copied for it.
  mutating func begin() {
    if before == nil { before = [] } else { before?.removeAll(keepingCapacity: true) }
  }

  /// Puts everything back as it was at ``begin()``.
  mutating func undo() {
    for change in (before ?? []).reversed() { values[change.key] = change.value }
    before?.removeAll(keepingCapacity: true)
  }
}

extension ModuleState {
  /// The name of its file in the module's folder.
  static let fileName = "state.json"

  /// Reads what was saved in a folder.
  ///
  /// - Returns: an empty one where nothing is there, or nothing that can be read: it is built anew from the events.
  package static func load(from folder: ModuleFolder) -> ModuleState {
    var state = ModuleState()
    guard let bytes = try? folder.read(fileName, upTo: .max), let value = try? JSONValue(json: bytes),
      let position = try? value.position("position"), case .object(let values)? = value["values"]
    else { return state }
    (state.position, state.values) = (position, values)
    return state
  }

  /// Replaces the file whole.
  package func save(to folder: ModuleFolder) throws {
    let value: JSONValue = ["position": .position(position), "values": .object(values)]
    try folder.write(try value.json(), to: Self.fileName)
  }
}
