public import CaseEvents
import Casework
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
      let name = name.trimmingCharacters(in: .whitespaces)
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
    let text: String
    do throws(TableEncodingFault) {
      var decoder = TableDecoder()
      text = String(decoding: try decoder.decode([UInt8](data)), as: UTF8.self)
      try decoder.finish()
    } catch {
      throw fault("\(name):\(error.line)", Text("the text isn't UTF-8 or GB 18030", "文本编码不是 UTF-8 或 GB 18030"))
    }
    return text.first == "{" ? try objects(text, name, kind) : try table(text, name, kind)
  }

  // MARK: JSON Lines

  private static func objects(
    _ text: String, _ name: String, _ kind: PaymentAnswerKind
  ) throws -> [PaymentDesk.AnswerRow] {
    let type: EventType = kind == .credited ? .paymentCredited : .paymentReturned
    var rows: [PaymentDesk.AnswerRow] = []
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
    where !line.isEmpty {
      let place = "\(name):\(number + 1)"
      do throws(PayloadFault) {
        guard let answer = BankAnswer(try CaseEvent(type: type, json: Array(line.utf8))) else { continue }
        rows.append(PaymentDesk.AnswerRow(place: place, answer: answer))
      } catch {
        throw fault(place, error.problem.message)
      }
    }
    return rows
  }

  // MARK: Tables

  private static func table(
    _ text: String, _ name: String, _ kind: PaymentAnswerKind
  ) throws -> [PaymentDesk.AnswerRow] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let head = cells(lines.first ?? "").map { Column($0) }
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
    for (number, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      let (place, cells) = ("\(name):\(number + 1)", cells(line))
      let answer = try answer(kind, place) { column in
        guard let index = head.firstIndex(of: column), index < cells.count else { return "" }
        return cells[index].trimmingCharacters(in: .whitespaces)
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
    let fen = value(.amountFen).isEmpty ? fen(ofYuan: value(.amount)) : Int64(value(.amountFen))
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

  /// The fen of an amount in yuan, such as `383.33` or `9600`; nil where it is written otherwise.
  private static func fen(ofYuan text: String) -> Int64? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = parts.first, !first.isEmpty, first.count <= 13,
      parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let cents = parts.count == 2 ? String(parts[1]) : "00"
    guard (1...2).contains(cents.count), let yuan = Int64(first),
      let rest = Int64(cents.count == 1 ? cents + "0" : cents)
    else { return nil }
    return yuan * 100 + rest
  }

  /// The cells of a line: quoted ones may hold commas, and a quotation mark twice for one.
  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    var wasQuote = false
    for character in line {
      if character == "\"" {
        if wasQuote, !isQuoted { cells[cells.count - 1].append(character) }
        isQuoted.toggle()
        wasQuote = true
        continue
      }
      wasQuote = false
      if character == ",", !isQuoted { cells.append("") } else { cells[cells.count - 1].append(character) }
    }
    return cells
  }

  private static func fault(_ place: String, _ reason: Text) -> Problem {
    Problem(.badData, Text("\(place): \(reason.english)", "\(place)：\(reason.chinese)"))
  }
}
