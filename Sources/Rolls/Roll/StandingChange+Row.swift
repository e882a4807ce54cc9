internal import CaseEvents
internal import Casework
internal import EventEnvelope

/// The bytes of a statement in a row: what it has besides day, position and kind is told by a bit each.
extension StandingChange {
  private struct Parts: OptionSet {
    let rawValue: UInt64
    static let since = Parts(rawValue: 1)
    static let superseded = Parts(rawValue: 2)
    static let elsewhere = Parts(rawValue: 4)
    static let ground = Parts(rawValue: 8)
    static let fact = Parts(rawValue: 16)
    static let all: Parts = [.since, .superseded, .elsewhere, .ground, .fact]
  }

  private var parts: Parts {
    var parts: Parts = []
    if since != position { parts.insert(.since) }
    if superseded != nil { parts.insert(.superseded) }
    if origin != .here { parts.insert(.elsewhere) }
    if !ground.isEmpty { parts.insert(.ground) }
    if fact != nil { parts.insert(.fact) }
    return parts
  }

  func write(to writer: inout RowWriter) {
    writer.signed(Int64(effective.daysSinceEpoch))
    writer.unsigned(position.rawValue)
    writer.unsigned(parts.rawValue)
    if since != position { writer.unsigned(since.rawValue) }
    if let superseded { writer.unsigned(superseded.rawValue) }
    if case .elsewhere(let source) = origin { writer.text(source) }
    if !ground.isEmpty { writer.text(ground) }
    if let fact { writer.unsigned(fact.rawValue) }
    kind.write(to: &writer)
  }

  init(from reader: inout RowReader) throws(RowFault) {
    let effective = try reader.day()
    let position = Position(try reader.unsigned())
    let parts = Parts(rawValue: try reader.unsigned())
    guard parts.isSubset(of: .all) else { throw reader.fault }
    let since = parts.contains(.since) ? Position(try reader.unsigned()) : position
    let superseded = parts.contains(.superseded) ? Position(try reader.unsigned()) : nil
    let origin = parts.contains(.elsewhere) ? DecisionOrigin.elsewhere(try reader.text()) : .here
    let ground = parts.contains(.ground) ? try reader.text() : ""
    let fact = parts.contains(.fact) ? Position(try reader.unsigned()) : nil
    self.init(
      effective: effective, position: position, since: since, superseded: superseded, origin: origin,
      kind: try Kind(from: &reader), ground: ground, fact: fact)
  }
}

extension StandingChange.Kind {
  func write(to writer: inout RowWriter) {
    switch self {
    case .entered(let persons, let unconfirmed):
      writer.unsigned(1)
      writer.list(persons) { $0.text($1) }
      writer.list(unconfirmed) { $0.text($1) }
    case .category(let category):
      writer.unsigned(2)
      writer.unsigned(UInt64(category.rawValue))
    case .enteredAlone(let person, let fen):
      writer.unsigned(3)
      writer.text(person)
      writer.signed(fen)
    case .leftAlone(let person):
      writer.unsigned(4)
      writer.text(person)
    case .ends: writer.unsigned(5)
    case .left: writer.unsigned(6)
    case .amount(let fen):
      writer.unsigned(7)
      writer.signed(fen)
    case .suspended(let isSuspended): writer.unsigned(isSuspended ? 8 : 9)
    case .gradualExit(let month, let before):
      writer.unsigned(10)
      writer.signed(Int64(month.monthsSinceEpoch))
      writer.signed(before)
    case .gradualExitOver: writer.unsigned(11)
    case .declared(let members):
      writer.unsigned(12)
      writer.list(members) { $0.text($1) }
    case .joined(let member):
      writer.unsigned(13)
      writer.text(member)
    case .departed(let member):
      writer.unsigned(14)
      writer.text(member)
    case .died(let member):
      writer.unsigned(15)
      writer.text(member)
    case .reviewDue(let day):
      writer.unsigned(16)
      writer.signed(Int64(day.daysSinceEpoch))
    case .reviewed: writer.unsigned(17)
    case .corrected: writer.unsigned(18)
    }
  }

  init(from reader: inout RowReader) throws(RowFault) {
    switch try reader.unsigned() {
    case 1: self = .entered(persons: try reader.texts(), unconfirmed: try reader.texts())
    case 2: self = .category(try reader.category())
    case 3: self = .enteredAlone(person: try reader.text(), fen: try reader.signed())
    case 4: self = .leftAlone(person: try reader.text())
    case 5: self = .ends
    case 6: self = .left
    case 7: self = .amount(try reader.signed())
    case 8: self = .suspended(true)
    case 9: self = .suspended(false)
    case 10: self = .gradualExit(through: try reader.month(), before: try reader.signed())
    case 11: self = .gradualExitOver
    case 12: self = .declared(try reader.texts())
    case 13: self = .joined(try reader.text())
    case 14: self = .departed(try reader.text())
    case 15: self = .died(try reader.text())
    case 16: self = .reviewDue(try reader.day())
    case 17: self = .reviewed
    case 18: self = .corrected
    default: throw reader.fault
    }
  }
}

extension RowReader {
  mutating func texts() throws(RowFault) -> [String] {
    try list { reader throws(RowFault) -> String in try reader.text() }
  }

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
