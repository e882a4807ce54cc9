internal import EventEnvelope
internal import JSON
internal import Wording

/// One document being read: goes on after a fault, so that the first one in the order of the text is told.
///
/// Not copyable: it grows with what has been read.
struct HouseholdReading: ~Copyable, ~Escapable {
  /// Where a name of a member stands that isn't looked up yet.
  struct Reference {
    var name: MemberName
    var offset: Int
  }

  /// A member's name, and where it and the day of birth stand.
  struct MemberMark {
    var name: MemberName
    var id: Int
    var born: Int
  }

  /// How many of a list most households have at most: room for them is made at once.
  private static let usual = 4

  var json: JSONCursor<LenientRules>
  private var first: (offset: Int, path: String, reason: Text)?
  var id: String?
  var household = HouseholdDocument(id: "", county: "", area: .urban, on: .earliest)
  var memberMarks: [MemberMark] = []
  /// Whose an income is, or an expense, where the member isn't known as yet.
  var incomeNames: [(index: Int, name: Reference)] = []
  var expenseNames: [(index: Int, name: Reference)] = []
  var supportNames: [[Reference]] = []
  var singleNames: [Reference] = []

  /// Begins a document.
  ///
  /// - Throws: a fault where the bytes aren't UTF-8.
  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>) throws(HouseholdFault) {
    do throws(JSONFault) {
      json = try JSONCursor(bytes)
    } catch {
      throw HouseholdFault(id: nil, path: "", reason: Self.reason(error))
    }
  }

  /// Keeps a fault if it stands before those found so far.
  mutating func note(at offset: Int, _ path: @autoclosure () -> String, _ reason: @autoclosure () -> Text) {
    if let first, first.offset <= offset { return }
    first = (offset, path(), reason())
  }

  consuming func document() throws(HouseholdFault) -> HouseholdDocument {
    do throws(JSONFault) {
      guard json.peek() == 0x7B else { throw json.fault(.notAnObject) }
      try readHousehold()
      try json.end()
      resolveReferences()
      checkMembers()
    } catch {
      note(at: error.offset, "", Self.reason(error))
    }
    if let first { throw HouseholdFault(id: id, path: first.path, reason: first.reason) }
    var document = HouseholdDocument(id: "", county: "", area: .urban, on: .earliest)
    swap(&document, &household)
    return document
  }

  private mutating func readHousehold() throws(JSONFault) {
    var (area, on, county) = (Area?.none, CivilDate?.none, String?.none)
    try object("", HouseholdKey.self) { reading, key, _ throws(JSONFault) in
      switch key {
      case .id: reading.id = try reading.string("id")
      case .county: county = try reading.county()
      case .area: area = try reading.value("area")
      case .on: on = try reading.date("on")
      case .members:
        reading.household.members.reserveCapacity(Self.usual)
        reading.memberMarks.reserveCapacity(Self.usual)
        try reading.array("members") { reading, index throws(JSONFault) in try reading.readMember(index) }
      case .incomes:
        reading.household.incomes.reserveCapacity(Self.usual)
        try reading.array("incomes") { reading, index throws(JSONFault) in try reading.readIncome(index) }
      case .expenses:
        reading.household.expenses.reserveCapacity(Self.usual)
        try reading.array("expenses") { reading, index throws(JSONFault) in try reading.readExpense(index) }
      case .assets:
        try reading.array("assets") { reading, index throws(JSONFault) in try reading.readAsset(index) }
      case .obligors:
        try reading.array("obligors") { reading, index throws(JSONFault) in try reading.readObligor(index) }
      case .singleApplications:
        reading.singleNames = try reading.names("singleApplications")
      case .singleParent: reading.household.isSingleParent = try reading.bool("singleParent") ?? false
      }
    }
    household.id = id ?? ""
    household.county = county ?? ""
    household.area = area ?? .urban
    household.on = on ?? .earliest
  }

  /// The member with a name, of those read before it.
  func known(_ reference: Reference?) -> Int? {
    guard let reference else { return nil }
    return memberMarks.firstIndex { $0.name.isSame(as: reference.name) }
  }

  /// Looks up the members that incomes and the like name.
  private mutating func resolveReferences() {
    for (index, name) in incomeNames {
      household.incomes[index].member = resolve(name, "incomes[\(index)].member")
    }
    for (index, name) in expenseNames {
      household.expenses[index].member = resolve(name, "expenses[\(index)].member")
    }
    for (index, names) in supportNames.enumerated() {
      for (place, name) in names.enumerated() {
        guard let member = resolve(name, "obligors[\(index)].supports[\(place)]") else { continue }
        if household.obligors[index].supports.contains(member) {
          note(at: name.offset, "obligors[\(index)].supports[\(place)]", Self.repeated)
        } else {
          household.obligors[index].supports.append(member)
        }
      }
    }
    for (place, name) in singleNames.enumerated() {
      guard let member = resolve(name, "singleApplications[\(place)]") else { continue }
      if !household.singleApplications.contains(member) { household.singleApplications.append(member) }
    }
  }

  private mutating func resolve(_ reference: Reference, _ path: @autoclosure () -> String) -> Int? {
    let index = known(reference)
    if index == nil { note(at: reference.offset, path(), Text("no member has this id", "没有该编号的成员")) }
    return index
  }

  /// What can be told only once everything is read: repeated names, births after the day, nobody counted.
  private mutating func checkMembers() {
    for index in household.members.indices {
      let isRepeated = memberMarks[..<index].contains { $0.name.isSame(as: memberMarks[index].name) }
      if isRepeated { note(at: memberMarks[index].id, "members[\(index)].id", Self.repeated) }
      if first == nil || memberMarks[index].born < first?.offset ?? 0, household.members[index].born > household.on {
        note(
          at: memberMarks[index].born, "members[\(index)].born",
          Text("is after the day of the assessment", "晚于核算日期"))
      }
    }
    if first == nil, !household.members.contains(where: { $0.isCounted(on: household.on) }) {
      note(at: .max, "members", Text("nobody counts towards the household", "没有可计入的共同生活家庭成员"))
    }
  }

  private static func reason(_ fault: JSONFault) -> Text {
    let text = fault.kind.text
    return Text("JSON, byte \(fault.offset): \(text.english)", "JSON 第 \(fault.offset) 字节：\(text.chinese)")
  }

  static let repeated = Text("is repeated", "重复")
  static let null = Text("null isn't a value here", "不能为 null")
}
