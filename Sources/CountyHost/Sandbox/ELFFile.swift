internal import FoundationEssentials

/// What an executable or a library of a 64-bit, little-endian Linux says of the libraries that it is linked to.
///
/// Read without running it, which `ldd` may do. Every number in it may be a lie: what lies outside the file is taken as nothing.
struct ELFFile {
  /// The names of the libraries.
  private(set) var needed: [String] = []
  /// The folders that are searched for them; `$ORIGIN` is the file's own.
  private(set) var searched: [String] = []

  private static let most = 256

  /// Reads a file; nil where it is none.
  init?(path: String) {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe) else { return nil }
    self.init(data)
  }

  /// Reads the bytes of a file; nil where they are none.
  init?(_ data: Data) {
    guard data.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]) else { return nil }
    let headers = Self.headers(data)
    guard let dynamic = headers.first(where: { $0.kind == 2 }) else { return }
    var entries: [(tag: Int, value: Int)] = []
    for index in 0..<min(dynamic.size / 16, 4 * Self.most) {
      let place = dynamic.offset + 16 * index
      let entry = (tag: Self.number(data, place, 8), value: Self.number(data, place + 8, 8))
      if entry.tag == 0 { break }
      entries.append(entry)
    }
    guard let address = entries.first(where: { $0.tag == 5 })?.value,
      let segment = headers.first(where: { $0.kind == 1 && $0.address <= address && address - $0.address < $0.size })
    else { return }
    let strings = segment.offset + (address - segment.address)
    needed = entries.filter { $0.tag == 1 }.prefix(Self.most).map { Self.string(data, strings, $0.value) }
    searched = entries.filter { $0.tag == 15 || $0.tag == 29 }.prefix(2)
      .flatMap { Self.string(data, strings, $0.value).split(separator: ":").map(String.init) }
  }

  private static func headers(_ data: Data) -> [(kind: Int, offset: Int, address: Int, size: Int)] {
    let (start, size) = (number(data, 32, 8), number(data, 54, 2))
    return (0..<min(number(data, 56, 2), most)).map { index in
      let place = start + size * index
      return (
        number(data, place, 4), number(data, place + 8, 8), number(data, place + 16, 8), number(data, place + 32, 8)
      )
    }
  }

  /// A number that must be small enough to be a place in a file; 0 where it isn't, or lies outside.
  private static func number(_ data: Data, _ place: Int, _ width: Int) -> Int {
    guard place >= 0, place <= data.count - width else { return 0 }
    let bytes = data[data.startIndex + place..<data.startIndex + place + width]
    let value = bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return value < 1 << 48 ? Int(value) : 0
  }

  private static func string(_ data: Data, _ table: Int, _ place: Int) -> String {
    guard table + place < data.count else { return "" }
    let bytes = data[(data.startIndex + table + place)...].prefix(4_096).prefix { $0 != 0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
