public import CaseEvents
import Casework
import Entitlement
import EventEnvelope
import Foundation
import Wording
import Worksheets

/// A bank's file of answers: a table (CSV, UTF-8 or GB 18030), or JSON Lines with the data of the events (银行回执文件).
public enum AnswerFile {
  /// What a column of the table holds.
  private enum Column: String, CaseIterable {
    case list, line, caseID, month, amount, amountFen, day, code

    /// What it may be called.
    var names: [String] {
      switch self {
      case .list: ["list", "清册", "清册号"]
      case .line: ["line", "行号", "序号"]
      case .caseID: ["case", "caseId", "案卷号"]
      case .month: ["month", "payMonth", "月份"]
      case .amount: ["amount", "金额", "金额（元）", "金额(元)"]
      case .amountFen: ["amountFen", "金额（分）", "金额(分)"]
      case .day: ["on", "answeredOn", "creditedOn", "returnedOn", "日期"]
      case .code: ["code", "退票原因"]
      }
    }

    init?(_ name: String) {
      let name = name.trimmed
      guard let known = Self.allCases.first(where: { $0.names.contains(name) }) else { return nil }
      self = known
    }
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: its path; `-` is standard input.
  ///   - kind: what its lines say became of the payments.
  /// - Returns: the lines, in order.
  /// - Throws: ``Problem`` where it can't be read, naming the line.
  public static func rows(of file: String, saying kind: PaymentAnswerKind) throws -> [PaymentDesk.AnswerRow] {
    let name = LineReader.displayName(file)
    let handle = file == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: file)
    guard let data = try? handle?.readToEnd() ?? (handle == nil ? nil : Data()) else {
      throw InputProblem.unreadable(name)
    }
    let text: [UInt8]
    do throws(TableEncodingFault) {
      var decoder = TableDecoder()
      text = try decoder.decode([UInt8](data))
      try decoder.finish()
    } catch {
      throw fault("\(name):\(error.line)", Text("the text isn't UTF-8 or GB 18030", "文本编码不是 UTF-8 或 GB 18030"))
    }
    return text.first == UInt8(ascii: "{") ? try objects(text, name, kind) : try table(text, name, kind)
  }

  // MARK: JSON Lines

  private static func objects(
    _ text: [UInt8], _ name: String, _ kind: PaymentAnswerKind
  ) throws -> [PaymentDesk.AnswerRow] {
    let type: EventType = kind == .credited ? .paymentCredited : .paymentReturned
    var rows: [PaymentDesk.AnswerRow] = []
    for (number, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where !ImportLine.isBlank(Array(line)) {
      let place = "\(name):\(number + 1)"
      do throws(PayloadFault) {
        guard let answer = BankAnswer(try CaseEvent(type: type, json: Array(line))) else { continue }
        rows.append(PaymentDesk.AnswerRow(place: place, answer: answer))
      } catch {
        throw fault(place, error.problem.message)
      }
    }
    return rows
  }

  // MARK: Tables

  private static func table(
    _ text: [UInt8], _ name: String, _ kind: PaymentAnswerKind
  ) throws -> [PaymentDesk.AnswerRow] {
    let lines = try lines(of: text, name)
    let head = lines.first?.fields.map { Column($0) } ?? []
    var needed: [Column] = [.list, .line, .caseID, .month, .day]
    if kind == .returned { needed.append(.code) }
    let hasOneAmount = head.contains(.amount) != head.contains(.amountFen)
    let isMissing = needed.first { !head.contains($0) } ?? (hasOneAmount ? nil : .amount)
    if let isMissing {
      let names = isMissing == .amount ? Column.amount.names + Column.amountFen.names : isMissing.names
      throw fault(
        "\(name):1",
        Text(
          "one column must be called one of: \(names.joined(separator: ", "))",
          "须有且仅有一列名为：\(names.joined(separator: "、"))"))
    }
    var rows: [PaymentDesk.AnswerRow] = []
    for line in lines.dropFirst() where !line.isBlank {
      let place = "\(name):\(line.line)"
      let answer = try answer(kind, place) { column in
        guard let index = head.firstIndex(of: column), index < line.fields.count else { return "" }
        return line.fields[index].trimmed
      }
      rows.append(PaymentDesk.AnswerRow(place: place, answer: answer))
    }
    return rows
  }

  private static func answer(
    _ kind: PaymentAnswerKind, _ place: String, _ value: (Column) -> String
  ) throws -> BankAnswer {
    guard let line = UInt32(value(.line)) else {
      throw fault(place, Text("the line's number is no number", "行号不是数字"))
    }
    let fen = value(.amountFen).isEmpty ? Exact(yuan: value(.amount))?.rounded : Int64(value(.amountFen))
    guard let fen, fen >= 0 else {
      throw fault(
        place, Text("the amount is neither yuan with at most two decimals nor whole fen", "金额须为元（至多两位小数）或整数分"))
    }
    let answer = BankAnswer(
      list: value(.list), line: line, caseID: value(.caseID), payMonth: value(.month), amountFen: fen,
      day: value(.day), kind: kind, code: kind == .returned ? value(.code) : "")
    do throws(PayloadFault) {
      try answer.event(doubting: nil).validate()
    } catch {
      throw fault(place, error.problem.message)
    }
    return answer
  }

  private static func lines(of text: [UInt8], _ name: String) throws -> [CSVRow] {
    do throws(CSVFault) {
      var (scanner, rows) = (CSVScanner(), [CSVRow]())
      for byte in text {
        if let row = try scanner.take(byte) { rows.append(row) }
      }
      if let row = try scanner.finish() { rows.append(row) }
      return rows
    } catch {
      throw fault("\(name):\(error.line)", error.reason)
    }
  }

  private static func fault(_ place: String, _ reason: Text) -> Problem {
    Problem(.badData, Text("\(place): \(reason.english)", "\(place)：\(reason.chinese)"))
  }
}
