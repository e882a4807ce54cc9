import EventEnvelope
import EventLog
import FoundationEssentials
import Wording

/// How far a module has come in a ledger; stands in the same transaction as what it proposed.
struct ModuleStanding: Hashable, Sendable {
  /// The last event that it is done with.
  var position = Position.origin
  /// How many proposals for the event after that are decided already.
  var done = 0
  /// Why it was put aside; nil while it may run.
  var parking: ModuleParking?

  /// What the position of a module is kept under.
  static func name(_ id: String) -> String { "module/\(id)" }

  /// Before the first event.
  init() {}
}

extension ModuleStanding: Codable {
  private enum CodingKeys: String, CodingKey { case position, done, parking }

  /// Reads what was kept.
  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    position = Position(try values.decode(UInt64.self, forKey: .position))
    done = try values.decode(Int.self, forKey: .done)
    parking = try values.decodeIfPresent(ModuleParking.self, forKey: .parking)
    guard done >= 0 else {
      throw DecodingError.dataCorruptedError(forKey: .done, in: values, debugDescription: "below 0")
    }
  }

  /// Writes what is kept.
  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(position.rawValue, forKey: .position)
    try values.encode(done, forKey: .done)
    try values.encodeIfPresent(parking, forKey: .parking)
  }

  /// The bytes that are kept.
  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    // Numbers and texts alone: nothing that JSON hasn't.
    return (try? encoder.encode(self)).map { [UInt8]($0) } ?? []
  }

  /// Reads what was kept; nil where it is something else.
  init?(bytes: [UInt8]) {
    guard let standing = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else { return nil }
    self = standing
  }
}
