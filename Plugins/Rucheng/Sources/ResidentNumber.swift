/// A resident number (公民身份号码): 18 characters whose last checks the others (GB 11643).
enum ResidentNumber {
  /// Whether it checks out.
  static func isValid(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 18, bytes.dropLast().allSatisfy({ 0x30...0x39 ~= $0 }) else { return false }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(bytes, weights).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 }
    return bytes[17] == Array("10X98765432".utf8)[sum % 11]
  }
}
