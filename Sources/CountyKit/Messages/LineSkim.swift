import JSON

/// A line of the conversation, checked, with the places of what the frequent messages hold; no tree is built.
struct LineSkim {
  private(set) var say: JSONText?
  private(set) var position: Range<Int>?
  private(set) var again = false
  private(set) var hasProposals = false
  private(set) var event: Range<Int>?
  private(set) var eventPlaces = EventPlaces()

  private enum Name: String, CaseIterable {
    case say, position, again, proposals, event

    static let vocabulary = JSONVocabulary(allCases.map { ($0.rawValue, $0) })
  }

  init(_ line: Span<UInt8>) throws(JSONFault) {
    var cursor = try MessageCursor(line)
    try cursor.openObject()
    var isFirst = true
    while try cursor.hasMember(&isFirst) {
      let name = try cursor.word(of: Name.vocabulary).map { Name.vocabulary.values[$0] }
      try cursor.colon()
      let kind = try cursor.kind()
      switch (name, kind) {
      case (.say, .string): say = try cursor.text()
      case (.event, .object):
        let start = cursor.offset
        eventPlaces = try EventPlaces(&cursor)
        event = start..<cursor.offset
      case (.position, _): position = try cursor.skip()
      case (.again, .flag): again = try cursor.flag()
      default:
        if name == .again { again = false }
        if name == .proposals { hasProposals = true }
        try cursor.skip()
      }
    }
    try cursor.end()
  }

  /// The position, which must be digits in quotes.
  func position(in line: Span<UInt8>) throws(MessageFault) -> UInt64 {
    guard let position, position.count >= 2, line[position.lowerBound] == 0x22 else { throw .shape }
    let digits = line.extracting(position.lowerBound + 1..<position.upperBound - 1)
    return try UInt64(positionDigits: digits)
  }
}

extension UInt64 {
  /// Reads a place in the ledger: digits, without a zero before them.
  init(positionDigits digits: Span<UInt8>) throws(MessageFault) {
    guard digits.count > 0, digits.count <= 20, digits.count == 1 || digits[0] != 0x30 else { throw .position }
    var number: UInt64 = 0
    for index in digits.indices {
      guard 0x30...0x39 ~= digits[index] else { throw .position }
      let (tens, isLong) = number.multipliedReportingOverflow(by: 10)
      let (sum, isLonger) = tens.addingReportingOverflow(UInt64(digits[index] - 0x30))
      guard !isLong, !isLonger else { throw .position }
      number = sum
    }
    self = number
  }
}
