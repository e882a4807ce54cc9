/// A line of the conversation, checked, with the places of what the frequent messages hold; no tree is built.
struct LineSkim {
  private(set) var say: JSONReader.Text?
  private(set) var position: Range<Int>?
  private(set) var again = false
  private(set) var hasProposals = false
  private(set) var event: Range<Int>?
  private(set) var eventPlaces = EventPlaces()

  private static let names = (
    say: Array("say".utf8), position: Array("position".utf8), again: Array("again".utf8),
    proposals: Array("proposals".utf8), event: Array("event".utf8)
  )

  init(_ line: Span<UInt8>) throws(MessageFault) {
    guard (try? UTF8Span(validating: line)) != nil else { throw .shape }
    var reader = JSONReader(line)
    try reader.open(0x7B)
    var isFirst = true
    while let key = try reader.key(&isFirst) {
      let first = try reader.peek()
      if reader.is(key, Self.names.say), first == 0x22 {
        say = try reader.text()
      } else if reader.is(key, Self.names.position) {
        position = try reader.skip()
      } else if reader.is(key, Self.names.event), first == 0x7B {
        let start = reader.index
        eventPlaces = try EventPlaces(&reader)
        event = start..<reader.index
      } else {
        if reader.is(key, Self.names.again) { again = first == 0x74 }
        if reader.is(key, Self.names.proposals) { hasProposals = true }
        try reader.skip(JSONReader.depth - 1)
      }
    }
    try reader.end()
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
