/// Turns the bytes of a table into UTF-8, block by block, finding out how they are encoded.
///
/// The first block that isn't all ASCII decides, and the rest must follow it: UTF-8 where it is that, strictly, else
/// GB 18030. Nothing is replaced or left out.
public struct TableDecoder {
  /// The encoding; nil as long as there was nothing but ASCII.
  public private(set) var encoding: TableEncoding?
  /// The bytes of a character of which the rest is to come.
  private var rest: [UInt8] = []
  private var lines = 0
  private var isAtStart = true
  private var converter: GB18030Converter?

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Makes a decoder.
  public init() {}

  /// Decodes the next bytes.
  ///
  /// - Returns: what is complete of them, without a byte order mark.
  /// - Throws: a fault where they aren't in the encoding.
  public mutating func decode(_ block: [UInt8]) throws(TableEncodingFault) -> [UInt8] {
    var bytes = rest + block
    if isAtStart {
      guard bytes.count >= Self.mark.count || !Self.mark.starts(with: bytes) else {
        rest = bytes
        return []
      }
      isAtStart = false
      if bytes.starts(with: Self.mark) {
        encoding = .markedUTF8
        bytes.removeFirst(Self.mark.count)
      }
    }
    if encoding == nil, bytes.contains(where: { $0 >= 0x80 }) { try decide(bytes) }
    let text: [UInt8]
    let (count, isValid): (Int, Bool)
    if let converter {
      (text, count, isValid) = converter.convert(bytes)
    } else {
      let prefix = UTF8Prefix(bytes)
      (count, isValid) = (prefix.count, prefix.isValid)
      text = Array(bytes[..<count])
    }
    guard isValid else { throw fault(after: bytes[..<count]) }
    rest = Array(bytes[count...])
    lines += bytes[..<count].count { $0 == 0x0A }
    return text
  }

  /// Ends the text.
  ///
  /// - Throws: a fault where it ends within a character.
  public func finish() throws(TableEncodingFault) {
    guard rest.isEmpty else { throw fault(after: []) }
  }

  private mutating func decide(_ bytes: [UInt8]) throws(TableEncodingFault) {
    let unicode = UTF8Prefix(bytes)
    if unicode.isValid {
      encoding = .utf8
      return
    }
    guard let converter = GB18030Converter() else { throw fault(after: bytes[..<unicode.count]) }
    let chinese = converter.convert(bytes)
    // Whichever got further tells where to look.
    guard chinese.isValid else { throw fault(after: bytes[..<max(unicode.count, chinese.count)]) }
    encoding = .gb18030
    self.converter = converter
  }

  private func fault(after bytes: ArraySlice<UInt8>) -> TableEncodingFault {
    TableEncodingFault(line: lines + bytes.count { $0 == 0x0A } + 1, encoding: encoding)
  }
}
