/// What stands before the values of a result (核算结果), as bytes: made once, and appended as they are.
enum ResultPieces {
  static let id = bytes("{\"id\":")
  static let proposed = bytes("\"proposed\",\"counted\":[")
  static let manual = bytes("\"manual\",\"counted\":[")
  static let incomeYear = bytes("],\"incomeYear\":\"")
  static let deductionsYear = bytes(",\"deductionsYear\":\"")
  static let perCapita = bytes(",\"perCapitaMonth\":\"")
  static let line = bytes(",\"line\":\"")
  static let marginalLine = bytes(",\"marginalLine\":\"")
  static let category = bytes(",\"category\":")
  static let amount = bytes(",\"amount\":\"")
  static let base = bytes(",\"base\":\"")
  static let uplift = bytes(",\"uplift\":\"")
  static let single = bytes(",\"single\":[")
  static let member = bytes("{\"member\":")
  static let group = bytes(",\"group\":")
  static let holds = bytes("],\"holds\":[")
  static let validMonths = bytes(",\"validMonths\":")
  static let step = bytes("{\"step\":")
  static let rule = bytes(",\"rule\":")
  static let article = bytes(",\"article\":")
  static let value = bytes(",\"value\":")
  static let note = bytes(",\"note\":")
  static let whyNot = bytes(",\"whyNot\":{")
  static let explanation = bytes("},\"explanation\":[")

  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
}
