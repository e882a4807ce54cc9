internal import Wording

extension [Text] {
  /// All of them, one after another.
  func joined(_ separator: Text) -> Text {
    Text(map(\.english).joined(separator: separator.english), map(\.chinese).joined(separator: separator.chinese))
  }
}

extension PolicyShape {
  /// What should stand there.
  var expectation: Text {
    switch self {
    case .number: Text("a decimal or fraction of at least 0 is expected", "应为不小于 0 的小数或分数")
    case .share: Text("a share from 0 to 1 is expected, such as \"0.10\" or 1/6", "应为 0 至 1 的比例，如 \"0.10\" 或 1/6")
    case .money:
      Text("yuan with at most two decimals are expected, such as \"1550.00\"", "应为最多两位小数的金额（元），如 \"1550.00\"")
    case .whole(let range, let unit):
      Text(
        "a whole number from \(range.lowerBound) to \(range.upperBound)\(unit.map { " (\($0.rawValue))" } ?? "") is expected",
        "应为 \(range.lowerBound) 至 \(range.upperBound) 的整数\(unit.map { "（\($0.rawValue)）" } ?? "")")
    case .flag: Text("true or false is expected", "应为 true 或 false")
    case .word(let words):
      Text("must be one of \(words.joined(separator: ", "))", "应为以下之一：\(words.joined(separator: "、"))")
    case .ceiling: Text("marginal, or a multiple of the line is expected", "应为 marginal 或标准的倍数")
    case .text:
      Text("a text without control characters, of at most 1000 bytes, is expected", "应为不含控制字符的文本，至多 1000 字节")
    case .day: Text("a day such as \"2023-01-01\" is expected", "应为日期，如 \"2023-01-01\"")
    case .stepName:
      Text("a step's name as module/step is expected, of a–z, 0–9 and -", "应为“模块/步骤”形式的步骤名称，由小写字母、数字和 - 组成")
    case .plain: Text("a plain value, or a list of them, is expected", "应为单个值或值的列表")
    case .parameter(let shape): shape.expectation
    case .list(.text): Text("a list of words, each once, is expected", "应为不重复的词语列表")
    case .list(.word(let words)):
      Text(
        "a list of words, each once, of \(words.joined(separator: ", ")) is expected",
        "应为不重复的词语列表，取自 \(words.joined(separator: "、"))")
    case .list: Text("a list is expected", "应为列表")
    case .record(let fields, _) where fields["value"] != nil: fields["value"]?.expectation ?? Self.entriesExpected
    case .record, .map, .open, .stated, .quantity, .named: Self.entriesExpected
    }
  }

  private static let entriesExpected = Text("keys and values are expected", "应为键值对")

  /// What may stand there, as a table tells it.
  var allowed: Text {
    switch self {
    case .whole(let range, let unit):
      Text(
        "\(range.lowerBound)–\(range.upperBound)\(unit.map { " \($0.text.english)" } ?? "")",
        "\(range.lowerBound)–\(range.upperBound)\(unit?.text.chinese ?? "")")
    case .flag: Text("true, false", "true、false")
    case .word(let words): Text(words.joined(separator: ", "), words.joined(separator: "、"))
    case .list(.text): Text("any words", "任意词语")
    case .list(.word(let words)):
      Text("of \(words.joined(separator: ", "))", "取自 \(words.joined(separator: "、"))")
    case .parameter(let shape): shape.allowed
    case .record(let fields, _) where fields["value"] != nil: fields["value"]?.allowed ?? expectation
    case .record(let fields, _):
      fields.sorted { $0.key < $1.key }.map { name, shape in
        Text("\(name): \(shape.allowed.english)", "\(name)：\(shape.allowed.chinese)")
      }.joined(Text("; ", "；"))
    case .list(let shape): Text("a list of: \(shape.allowed.english)", "列表，每项：\(shape.allowed.chinese)")
    case .number: Text("0 or more", "不小于 0")
    case .share: Text("0–1", "0–1")
    case .money: Text("yuan, at most two decimals", "元，至多两位小数")
    case .ceiling: Text("marginal, or a multiple of the line", "marginal 或标准的倍数")
    case .text: Text("any text", "任意文本")
    case .day: Text("a day", "日期")
    case .stepName, .plain, .stated, .open, .quantity, .named, .map: expectation
    }
  }
}
