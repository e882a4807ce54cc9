public import Casework
internal import EventEnvelope

/// A payment line, or the list that it stands on.
public enum PaymentRow: Hashable, Sendable {
  /// One line of a list: what one case is paid for one month.
  case line(PaymentOutcome)
  /// A list: how far it has come, which holds for all its lines that the bank hasn't answered.
  case list(PaymentListRow)
}

extension PaymentRow {
  /// The line; nil for a list.
  var line: PaymentOutcome? { if case .line(let line) = self { line } else { nil } }
}

extension PaymentRow: ProjectionRow {
  /// Writes the row.
  public func write(to writer: inout RowWriter) {
    switch self {
    case .line(let line):
      writer.unsigned(1)
      for amount in [line.listedAmount, line.answeredAmount] {
        writer.list(amount.map { [$0] } ?? []) { $0.signed($1) }
      }
      writer.unsigned(UInt64(line.answer?.rawValue ?? 0))
      writer.signed(Int64(line.answeredOn?.daysSinceEpoch ?? 0))
      writer.unsigned(UInt64(line.attempts))
      writer.unsigned(UInt64(line.credits))
    case .list(let list):
      writer.unsigned(2)
      writer.signed(Int64(list.month.monthsSinceEpoch))
      writer.unsigned(UInt64(list.state.rawValue))
      writer.unsigned(UInt64(list.lines))
      writer.signed(list.total)
      writer.unsigned(list.office)
    }
  }

  /// Reads a row.
  public init(from reader: inout RowReader) throws(RowFault) {
    switch try reader.unsigned() {
    case 1:
      let listed = try reader.amount()
      let answered = try reader.amount()
      let answer: UInt8 = try reader.integer()
      let day = try reader.day()
      guard answer == 0 || PaymentState(rawValue: answer) != nil else { throw reader.fault }
      self = .line(
        PaymentOutcome(
          listedAmount: listed, answeredAmount: answered, answer: PaymentState(rawValue: answer),
          answeredOn: answer == 0 ? nil : day, attempts: try reader.integer(), credits: try reader.integer()))
    case 2:
      let month = try reader.month()
      guard let state = PaymentState(rawValue: try reader.integer()) else { throw reader.fault }
      self = .list(
        PaymentListRow(
          month: month, state: state, lines: try reader.integer(), total: try reader.signed(),
          office: try reader.unsigned()))
    default: throw reader.fault
    }
  }
}

extension RowReader {
  fileprivate mutating func amount() throws(RowFault) -> Int64? {
    let amounts = try list { reader throws(RowFault) -> Int64 in try reader.signed() }
    guard amounts.count < 2 else { throw fault }
    return amounts.first
  }
}
