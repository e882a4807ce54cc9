/// A reader with a mistake that random inputs hardly reach: behind four right bytes it believes a length.
enum FaultyReader {
  private static let beginning: [UInt8] = [0x61, 0x6A, 0x31, 0x0A]

  /// The sum of as many bytes as the fifth one says.
  static func sum(of input: [UInt8]) -> UInt64 {
    guard input.count > beginning.count else { return 0 }
    for (index, byte) in beginning.enumerated() where input[index] != byte { return 0 }
    let length = Int(input[beginning.count])
    return (0..<length).reduce(0) { $0 + UInt64(input[beginning.count + 1 + $1]) }
  }
}
