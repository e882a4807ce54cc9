/// The side of its column at which a cell stands.
enum Alignment: Sendable {
  /// At the left: words.
  case left
  /// At the right: numbers and money.
  case right

  /// The text filled with spaces up to `columns`.
  func padded(_ text: String, to columns: Int) -> String {
    let filling = String(repeating: " ", count: max(0, columns - DisplayWidth.columns(of: text)))
    return switch self {
    case .left: text + filling
    case .right: filling + text
    }
  }
}
