import JSON
import TestSupport

/// A value as the cursor reads it, and as Foundation does.
indirect enum Tree: Equatable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([Tree])
  case object([String: Tree])

  /// The whole of a text.
  static func read<Rules: JSONRules>(_ bytes: [UInt8], _: Rules.Type) throws(JSONFault) -> Tree {
    var cursor = try JSONCursor<Rules>(bytes.span)
    let tree = try Tree(&cursor)
    try cursor.end()
    return tree
  }

  private init<Rules: JSONRules>(_ cursor: inout JSONCursor<Rules>) throws(JSONFault) {
    var isFirst = true
    switch try cursor.kind() {
    case .null:
      try cursor.null()
      self = .null
    case .flag: self = .flag(try cursor.flag())
    case .number: self = .number(cursor.double(try cursor.number()))
    case .string: self = .text(try cursor.string())
    case .array:
      var elements: [Tree] = []
      try cursor.openArray()
      while try cursor.hasElement(&isFirst) { elements.append(try Tree(&cursor)) }
      self = .list(elements)
    case .object:
      var members: [String: Tree] = [:]
      try cursor.openObject()
      while let name = try cursor.name(&isFirst) { members[cursor.string(name)] = try Tree(&cursor) }
      self = .object(members)
    }
  }
}

extension Tree: Decodable {
  /// What Foundation reads.
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([Tree].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: Tree].self))
    }
  }
}

extension Tree {
  /// A value drawn by lot, at most so deep.
  static func random(_ draw: inout SplitMix64, depth: Int) -> Tree {
    switch Int.random(in: 0...(depth > 0 ? 8 : 5), using: &draw) {
    case 0: .null
    case 1: .flag(Bool.random(using: &draw))
    case 2: .number(Double(Int32(truncatingIfNeeded: draw.next())))
    case 3: .number(Double.random(in: -1e6...1e6, using: &draw))
    case 4, 5: .text(text(&draw))
    case 6:
      .list((0..<Int.random(in: 0...4, using: &draw)).map { _ in random(&draw, depth: depth - 1) })
    default:
      .object(
        Dictionary(
          (0..<Int.random(in: 0...4, using: &draw)).map { _ in (text(&draw), random(&draw, depth: depth - 1)) }
        ) { $1 })
    }
  }

  /// A text of characters of every plane, and of those that are escaped.
  static func text(_ draw: inout SplitMix64) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...20, using: &draw) {
      let plane = UInt32.random(in: 0...16, using: &draw)
      let value =
        switch Int.random(in: 0...3, using: &draw) {
        case 0: UInt32.random(in: 0...0x1F, using: &draw)
        case 1: UInt32.random(in: 0x20...0x7F, using: &draw)
        case 2: plane << 16 | UInt32.random(in: 0...0xFFFF, using: &draw)
        default: UInt32.random(in: 0x4E00...0x9FFF, using: &draw)
        }
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
    return String(scalars)
  }

  /// Appends the value as JSON, with white space and escapes by lot.
  func append(to bytes: inout [UInt8], _ draw: inout SplitMix64) {
    Self.space(&bytes, &draw)
    switch self {
    case .null: bytes += "null".utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .number(let number): bytes += number.description.utf8
    case .text(let text): Self.quote(text, to: &bytes, &draw)
    case .list(let elements):
      bytes.append(0x5B)
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(0x2C) }
        element.append(to: &bytes, &draw)
      }
      Self.space(&bytes, &draw)
      bytes.append(0x5D)
    case .object(let members):
      bytes.append(0x7B)
      for (index, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
        if index > 0 { bytes.append(0x2C) }
        Self.space(&bytes, &draw)
        Self.quote(member.key, to: &bytes, &draw)
        Self.space(&bytes, &draw)
        bytes.append(0x3A)
        member.value.append(to: &bytes, &draw)
      }
      Self.space(&bytes, &draw)
      bytes.append(0x7D)
    }
    Self.space(&bytes, &draw)
  }

  private static func space(_ bytes: inout [UInt8], _ draw: inout SplitMix64) {
    for _ in 0..<max(0, Int.random(in: -6...2, using: &draw)) {
      bytes.append([0x20, 0x09, 0x0A, 0x0D].randomElement(using: &draw) ?? 0x20)
    }
  }

  private static func quote(_ text: String, to bytes: inout [UInt8], _ draw: inout SplitMix64) {
    bytes.append(0x22)
    for scalar in text.unicodeScalars {
      if Bool.random(using: &draw), scalar.value >= 0x20, scalar != "\"", scalar != "\\" {
        bytes += String(scalar).utf8
      } else {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16, uppercase: Bool.random(using: &draw))
          bytes += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
        }
      }
    }
    bytes.append(0x22)
  }
}
