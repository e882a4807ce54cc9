internal import CaseEvents
internal import CountyKit

/// JSON values as the lines that the catalogue's reader takes.
enum MessageLineText {
  static func line(_ value: JSONValue) throws(LineFault) -> [UInt8] {
    (try? MessageLine.bytes(value)) ?? []
  }
}
