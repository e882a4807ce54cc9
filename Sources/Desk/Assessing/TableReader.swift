import Entitlement
import Foundation
import Wording
import Worksheets

/// Reads households from a table in a file, whichever its encoding.
final class TableReader {
  private static let blockSize = 1 << 16

  private let path: String
  private let handle: FileHandle
  private var decoder = TableDecoder()
  private var table: HouseholdTable?

  /// Opens a path; `-` is standard input.
  ///
  /// - Throws: what the system refused.
  init(path: String) throws {
    self.path = path
    handle = path == "-" ? .standardInput : try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    table = HouseholdTable { [unowned self] in try block() }
  }

  /// How the text is encoded, as far as has been read.
  var encoding: TableEncoding { decoder.encoding ?? .utf8 }

  /// The next household; nil at the end.
  ///
  /// - Throws: ``TableInterruption`` where the table can't be read on.
  func household() throws -> TabulatedHousehold? {
    do {
      return try table?.household()
    } catch let fault as CSVFault {
      throw TableInterruption(path: path, reason: fault.text)
    } catch let fault as TableEncodingFault {
      let known = fault.encoding.map { "\($0.rawValue)" } ?? "UTF-8, GB18030"
      throw TableInterruption(
        path: path,
        reason: Text("line \(fault.line): the text isn't \(known)", "第 \(fault.line) 行：文本编码不是 \(known)"))
    }
  }

  private func block() throws -> [UInt8]? {
    while true {
      let bytes: [UInt8]
      do { bytes = [UInt8](try handle.read(upToCount: Self.blockSize) ?? Data()) } catch {
        throw InputProblem.unreadable(path)
      }
      if bytes.isEmpty {
        try decoder.finish()
        return nil
      }
      let text = try decoder.decode(bytes)
      if !text.isEmpty { return text }
    }
  }
}
