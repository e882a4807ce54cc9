extension Text {
  /// An amount of money, such as `¥916.67`.
  public static func money(fen: Int64) -> Text {
    let yuan = String(yuanOfFen: fen)
    return Text("¥\(yuan)", "\(yuan) 元")
  }
}

extension String {
  /// An amount of fen as yuan with two decimals, such as `916.67`.
  public init(yuanOfFen fen: Int64) {
    let (yuan, rest) = fen.magnitude.quotientAndRemainder(dividingBy: 100)
    self = "\(fen < 0 ? "-" : "")\(yuan).\(rest < 10 ? "0" : "")\(rest)"
  }
}
