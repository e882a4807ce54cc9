internal import JSON

/// What stands before the values of a result (核算结果), as bytes: a batch appends them as they are.
struct ResultPieces: Sendable {
  let id = Self.bytes("{\"id\":")
  let pack: [UInt8]
  let proposed = Self.bytes("\"proposed\",\"counted\":[")
  let manual = Self.bytes("\"manual\",\"counted\":[")
  let incomeYear = Self.bytes("],\"incomeYear\":\"")
  let deductionsYear = Self.bytes(",\"deductionsYear\":\"")
  let perCapita = Self.bytes(",\"perCapitaMonth\":\"")
  let line = Self.bytes(",\"line\":\"")
  let marginalLine = Self.bytes(",\"marginalLine\":\"")
  let category = Self.bytes(",\"category\":")
  let amount = Self.bytes(",\"amount\":\"")
  let base = Self.bytes(",\"base\":\"")
  let uplift = Self.bytes(",\"uplift\":\"")
  let single = Self.bytes(",\"single\":[")
  let member = Self.bytes("{\"member\":")
  let group = Self.bytes(",\"group\":")
  let holds = Self.bytes("],\"holds\":[")
  let validMonths = Self.bytes(",\"validMonths\":")
  let step = Self.bytes("{\"step\":")
  let rule = Self.bytes(",\"rule\":")
  let article = Self.bytes(",\"article\":")
  let value = Self.bytes(",\"value\":")
  let note = Self.bytes(",\"note\":")
  let whyNot = Self.bytes(",\"whyNot\":{")
  let explanation = Self.bytes("},\"explanation\":[")

  init(_ parameters: Parameters) {
    var bytes = Self.bytes(",\"pack\":")
    bytes.append(json: parameters.pack, .sixDigits)
    bytes.append(contentsOf: ",\"packDigest\":\"\(parameters.digest)\",\"status\":".utf8)
    pack = bytes
  }

  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
}
