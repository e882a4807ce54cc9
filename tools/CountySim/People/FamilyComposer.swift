import CaseEvents
import EventEnvelope

/// Draws a household: who lives in it, what it earns, spends and owns.
struct FamilyComposer {
  private let prefix: String
  private let today: CivilDate
  private let lines: YearLines
  private var random: RandomSource
  private var members: [Person] = []

  private init(prefix: String, today: CivilDate, lines: YearLines, random: RandomSource) {
    self.prefix = prefix
    self.today = today
    self.lines = lines
    self.random = random
  }

  /// Draws the household of a case.
  ///
  /// - Parameters:
  ///   - prefix: what its members' identifiers begin with, such as `431026-000017`.
  ///   - place: where it lives; towns have more urban households.
  ///   - today: the day from which ages count.
  ///   - lines: what its income is aimed at.
  ///   - random: the numbers to draw with.
  /// - Returns: the family.
  static func compose(
    prefix: String, place: Place, today: CivilDate, lines: YearLines, random: RandomSource
  ) -> Family {
    var composer = FamilyComposer(prefix: prefix, today: today, lines: lines, random: random)
    return composer.compose(place)
  }

  private mutating func compose(_ place: Place) -> Family {
    let intent = random.pick(weighted: PublishedShares.intents)
    let urbanPermille = [431_002: 620, 431_003: 400, 431_081: 380][place.county.code] ?? 210
    let area: Area = random.chance(permille: urbanPermille) ? .urban : .rural
    switch intent {
    case .tekun: addPersonInNeed()
    case .dibao: addFamily(of: random.pick(weighted: PublishedShares.dibaoSizes), healthy: 300)
    case .marginal, .above: addFamily(of: random.pick(weighted: PublishedShares.marginalSizes), healthy: 550)
    }
    var purse = FamilyPurse(
      intent: intent, area: area, members: members, today: today, lines: lines, random: random)
    return purse.filled()
  }

  /// One person alone whom nobody must support: old, severely disabled or, rarely, a minor.
  private mutating func addPersonInNeed() {
    let kind = random.pick(weighted: [Weighted(76, 0), Weighted(20, 1), Weighted(4, 2)])
    let sex: Sex = random.chance(permille: 820) ? .male : .female
    switch kind {
    case 0: add(.head, age: random.within(61...89), sex: sex)
    case 1:
      add(.head, age: random.within(24...59), sex: sex)
      members[0].disability = random.chance(permille: 500) ? .intellectual : .physical
      members[0].disabilityGrade = random.chance(permille: 500) ? 1 : 2
    default:
      add(.head, age: random.within(7...15), sex: sex)
      members[0].study = .compulsory
    }
  }

  private mutating func addFamily(of size: Int, healthy: Int) {
    let old = random.chance(permille: size <= 2 ? 560 : 120)
    let age = old ? random.within(61...84) : random.within(34...58)
    let sex: Sex = random.chance(permille: 640) ? .male : .female
    add(.head, age: age, sex: sex)
    if size > 1 {
      let other: Sex = sex == .male ? .female : .male
      switch random.below(10) {
      case 0...5: add(.spouse, age: age - random.within(-3...6), sex: other)
      case 6 where age < 60: add(.parent, age: age + random.within(21...30), sex: .female)
      default: addChild(of: age)
      }
    }
    while members.count < size {
      let hasParent = members.contains { $0.relation == .parent }
      if age < 60, !hasParent, random.chance(permille: 260) {
        add(.parent, age: age + random.within(21...30), sex: .female)
      } else {
        addChild(of: age)
      }
    }
    for index in members.indices { giveHealth(to: index, healthy: healthy) }
  }

  private mutating func addChild(of parentAge: Int) {
    let sex: Sex = random.chance(permille: 510) ? .male : .female
    if parentAge > 62 {
      // With old people live grandchildren, or a grown child who can't live alone.
      guard random.chance(permille: 500) else {
        add(.grandchild, age: random.within(4...17), sex: sex)
        return
      }
      add(.child, age: random.within(26...Swift.max(26, Swift.min(45, parentAge - 24))), sex: sex)
      members[members.count - 1].disability = random.chance(permille: 500) ? .mental : .intellectual
      members[members.count - 1].disabilityGrade = UInt32(random.within(1...3))
    } else {
      add(.child, age: random.within(1...Swift.max(3, Swift.min(24, parentAge - 22))), sex: sex)
    }
  }

  private mutating func add(_ relation: Relation, age: Int, sex: Sex) {
    let number = members.count + 1
    let born = today.adding(days: -age * 365 - age / 4 - random.within(1...360))
    var person = Person(id: "\(prefix)-\(number)", number: number, relation: relation, sex: sex, born: born)
    if relation == .child || relation == .grandchild { giveStudy(to: &person) }
    members.append(person)
  }

  private mutating func giveStudy(to person: inout Person) {
    switch person.born.age(on: today) {
    case 3...5: person.study = random.chance(permille: 700) ? .preschool : nil
    case 6...14: person.study = .compulsory
    case 15...17: person.study = .secondary
    case 18...22: person.study = random.chance(permille: 700) ? .undergraduate : nil
    case 23...24:
      // A postgraduate is outside the clause that counts students, so is declared and not counted.
      person.study = random.chance(permille: 300) ? .postgraduate : nil
      person.counted = person.study == nil
    default: person.study = nil
    }
  }

  private mutating func giveHealth(to index: Int, healthy: Int) {
    guard members[index].disability == nil, !random.chance(permille: healthy) else { return }
    let age = members[index].born.age(on: today)
    let sickness = age < 18 ? 120 : age < 60 ? 420 : 640
    guard random.chance(permille: sickness) else { return }
    switch random.below(10) {
    case 0...4: members[index].illness = .chronic
    case 5...6: members[index].illness = .serious
    default:
      let kinds: [Disability] = [.physical, .physical, .visual, .hearing, .intellectual, .mental]
      members[index].disability = random.pick(kinds)
      members[index].disabilityGrade = UInt32(random.within(1...4))
    }
  }
}
