internal import FoundationEssentials

extension Encodable where Self: Decodable & Equatable {
  /// The one way to write it as a line, its end included.
  var line: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return ((try? encoder.encode(self)).map { Array($0) } ?? []) + [0x0A]
  }
}

extension Decodable where Self: Encodable & Equatable {
  /// Reads a line, which includes its end; nil where it is written in any other way than this build writes it.
  init?(line: ArraySlice<UInt8>) {
    guard let value = try? JSONDecoder().decode(Self.self, from: Data(line)), value.line == Array(line) else {
      return nil
    }
    self = value
  }
}
