internal import CaseEvents
internal import EventEnvelope

extension RollChange {
  func write(to writer: inout RowWriter) {
    writer.signed(Int64(effective.daysSinceEpoch))
    writer.unsigned(position.rawValue)
    switch kind {
    case .entered(let category, let amount):
      writer.unsigned(1)
      writer.unsigned(UInt64(category.rawValue))
      writer.signed(amount)
    case .enteredAlone(let amount):
      writer.unsigned(2)
      writer.signed(amount)
    case .category(let category):
      writer.unsigned(3)
      writer.unsigned(UInt64(category.rawValue))
    case .amount(let amount):
      writer.unsigned(4)
      writer.signed(amount)
    case .declared(let members):
      writer.unsigned(5)
      writer.list(members) { $0.text($1) }
    case .joined(let member):
      writer.unsigned(13)
      writer.text(member)
    case .departed(let member):
      writer.unsigned(14)
      writer.text(member)
    case .reviewDue(let day):
      writer.unsigned(6)
      writer.signed(Int64(day.daysSinceEpoch))
    case .gradualExit(let month):
      writer.unsigned(7)
      writer.signed(Int64(month.monthsSinceEpoch))
    case .backBelowLine: writer.unsigned(8)
    case .gradualExitOver: writer.unsigned(9)
    case .suspended(let isSuspended): writer.unsigned(isSuspended ? 10 : 11)
    case .left: writer.unsigned(12)
    }
  }

  init(from reader: inout RowReader) throws(RowFault) {
    effective = try reader.day()
    position = Position(try reader.unsigned())
    switch try reader.unsigned() {
    case 1: kind = .entered(try reader.category(), amount: try reader.signed())
    case 2: kind = .enteredAlone(amount: try reader.signed())
    case 3: kind = .category(try reader.category())
    case 4: kind = .amount(try reader.signed())
    case 5: kind = .declared(try reader.list { reader throws(RowFault) -> String in try reader.text() })
    case 13: kind = .joined(try reader.text())
    case 14: kind = .departed(try reader.text())
    case 6: kind = .reviewDue(try reader.day())
    case 7: kind = .gradualExit(through: try reader.month())
    case 8: kind = .backBelowLine
    case 9: kind = .gradualExitOver
    case 10: kind = .suspended(true)
    case 11: kind = .suspended(false)
    case 12: kind = .left
    default: throw reader.fault
    }
  }
}

extension RowReader {
  mutating func day() throws(RowFault) -> CivilDate {
    guard let days = Int32(exactly: try signed()) else { throw fault }
    return CivilDate(daysSinceEpoch: days)
  }

  mutating func month() throws(RowFault) -> Month {
    guard let months = Int32(exactly: try signed()) else { throw fault }
    return Month(monthsSinceEpoch: months)
  }

  mutating func category() throws(RowFault) -> Category {
    guard let value = Int(exactly: try unsigned()), let category = Category(rawValue: value) else { throw fault }
    return category
  }
}
