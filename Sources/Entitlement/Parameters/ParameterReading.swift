internal import EventEnvelope
internal import Wording

/// Reads typed values out of merged packs, whose texts are in normal form already.
struct ParameterReading {
  let pack: String
  let tree: PolicyTree

  func text(_ key: String) throws(PolicyFault) -> String {
    guard let text = tree.at(key)?.text else { throw missing(key) }
    return text
  }

  func missing(_ key: String) -> PolicyFault {
    PolicyFault(key, Text("no pack says it", "没有政策包给出该参数"), in: pack)
  }

  func number(_ key: String) throws(PolicyFault) -> Exact {
    guard let number = Exact(try text(key)) else { throw missing(key) }
    return number
  }

  /// Yuan as fen.
  func money(_ key: String) throws(PolicyFault) -> Exact {
    guard let money = Exact(yuan: try text(key)) else { throw missing(key) }
    return money
  }

  func whole(_ key: String) throws(PolicyFault) -> Int {
    guard let value = Int(try text(key)) else { throw missing(key) }
    return value
  }

  func flag(_ key: String) throws(PolicyFault) -> Bool { try text(key) == "true" }

  /// An amount with its unit, as fen a month.
  func monthly(_ key: String) throws(PolicyFault) -> Exact {
    let amount = try money("\(key).amount")
    return try text("\(key).per") == "year" ? (amount / 12).reduced : amount
  }

  func marginalLines(_ lines: Parameters.ByArea<Exact>) throws(PolicyFault) -> Parameters.ByArea<Exact> {
    func line(_ area: Area) throws(PolicyFault) -> Exact {
      let published = "marginal.published.\(area.rawValue)"
      if tree.at(published) != nil { return try monthly(published) }
      return try (lines[area] * number("marginal.multiple")).reduced
    }
    return Parameters.ByArea(urban: try line(.urban), rural: try line(.rural))
  }

  func words(_ key: String) throws(PolicyFault) -> [String] {
    var found = tree.at(key)
    if case .parameter(let value, _) = found { found = value }
    guard case .list(let list) = found else { throw missing(key) }
    return list.compactMap(\.text)
  }

  func exemptions(_ key: String) throws(PolicyFault) -> [Parameters.Exemption] {
    guard case .list(let list) = tree.at(key) else { throw missing(key) }
    return list.map { entry in
      Parameters.Exemption(
        kind: entry["kind"]?.text ?? "", from: entry["from"]?.text.flatMap(CivilDate.init),
        to: entry["to"]?.text.flatMap(CivilDate.init))
    }
  }

  func singleGroups(_ key: String) throws(PolicyFault) -> [Parameters.SingleGroup] {
    let groups = tree.at(key)
    var found: [Parameters.SingleGroup] = []
    func add(_ name: String, _ kind: (PolicyTree) -> SingleGroupKind?) throws(PolicyFault) {
      guard let group = groups?[name] else { return }
      guard let kind = kind(group), let ceiling = group["ceiling"]?.text else { throw missing("\(key).\(name)") }
      found.append(
        Parameters.SingleGroup(
          kind: kind, ceiling: ceiling == "marginal" ? .marginal : .multiple(Exact(ceiling) ?? .zero)))
    }
    let age = { (group: PolicyTree) in group["age"]?.text.flatMap { Int($0) } }
    try add("severeDisability") { _ in .severeDisability }
    try add("seriousIllness") { _ in .seriousIllness }
    try add("minorUnder") { age($0).map(SingleGroupKind.minorUnder) }
    try add("studentUpTo") { $0["level"]?.text.flatMap(StudentLevel.init).map(SingleGroupKind.studentUpTo) }
    try add("ageFrom") { age($0).map(SingleGroupKind.ageFrom) }
    return found
  }
}

extension LabourTable {
  init(_ reading: ParameterReading) throws(PolicyFault) {
    func ages(_ sex: String) throws(PolicyFault) -> ClosedRange<Int> {
      let from = try reading.whole("labour.ageBand.\(sex).from")
      return from...max(from, try reading.whole("labour.ageBand.\(sex).to"))
    }
    self.init(
      healthy: try reading.whole("labour.table.healthy"), light: try reading.whole("labour.table.light"),
      none: try reading.whole("labour.table.none"), maleAges: try ages("male"), femaleAges: try ages("female"),
      reliefNoneAndLightOrPreschool: try reading.whole("labour.relief.noneAndLightOrPreschool"),
      reliefOneNone: try reading.whole("labour.relief.oneNone"),
      reliefSingleParentTwoStudents: try reading.whole("labour.relief.singleParentTwoStudents"),
      reliefTwoLight: try reading.whole("labour.relief.twoLight"))
  }
}

extension UpliftTable {
  init(_ reading: ParameterReading) throws(PolicyFault) {
    self.init(
      seriousIllness: try reading.number("uplift.seriousIllness"),
      severeDisability: try reading.number("uplift.severeDisability"), age70: try reading.number("uplift.age70"),
      minor: try reading.number("uplift.minor"),
      stacking: Stacking(rawValue: try reading.text("uplift.stacking")) ?? .highest,
      appliesToSinglePerson: try reading.flag("uplift.singlePerson"))
  }
}
