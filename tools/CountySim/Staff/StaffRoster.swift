import CaseEvents
import EventEnvelope

/// Who works where: for every township, county and for the city, by duty.
///
/// Duties are spread so that no one confirms what he or she investigated, approves a list that he or she prepared, or
/// applies a correction that he or she asked for.
enum StaffRoster {
  /// How many people a township's office has.
  static let townshipSize = 5
  /// Villages of a township whose cadre is on the register, from the first.
  static let registeredVillages = 2

  /// Takes applications, asks for cross-checks, posts notices.
  static func clerk(of place: Place, _ pick: Int) -> StaffMember { township(place, pick % 2 + 1) }
  /// The two who visit a household.
  static func investigators(of place: Place) -> [StaffMember] { [township(place, 3), township(place, 4)] }
  /// Gives the preliminary opinion.
  static func opinionAuthor(of place: Place) -> StaffMember { township(place, 5) }
  /// Confirms or refuses.
  static func confirmer(of county: County, _ pick: Int) -> StaffMember { member(of: county, pick % 2 + 1) }
  /// Confirms, refuses and ends at the township where that is delegated: not the clerk who took the application.
  static func delegate(of place: Place, _ pick: Int) -> StaffMember { township(place, (pick + 1) % 2 + 1) }
  /// Adjusts amounts, reviews, asks for corrections and prepares payment lists.
  static func caseworker(of county: County, _ pick: Int) -> StaffMember { member(of: county, pick % 2 + 3) }
  /// Approves payment lists and applies corrections.
  static func approver(of county: County) -> StaffMember { member(of: county, 5) }
  /// The two who visit for the county.
  static func countyVisitors(of county: County) -> [StaffMember] { [member(of: county, 6), member(of: county, 7)] }
  /// Works at the check centre.
  static func checker(of county: County, _ pick: Int) -> StaffMember {
    post(county, .checker, "k", pick % 2 + 1, offset: 8)
  }
  /// Funds and instructs payments.
  static func treasurer(of county: County) -> StaffMember { post(county, .finance, "f", 1, offset: 12) }
  /// Reports what was credited and what came back.
  static func banker(of county: County) -> StaffMember { post(county, .bank, "b", 1, offset: 14) }
  /// Publishes policy and teaches the counties.
  static func cityOfficer(_ number: Int) -> StaffMember {
    StaffMember(id: "431000-m-\(number)", role: .city, office: CountyRegister.city, serial: number)
  }
  /// The cadre of a village, who may be a relative.
  static func cadre(of place: Place) -> StaffMember {
    let township = place.townshipIndex + 1
    let serial = base(place.county) + 500 + place.townshipIndex * 20 + place.villageIndex
    return StaffMember(
      id: "\(place.county.code)-t\(twoDigits(township))-v\(place.villageIndex + 1)", role: .village,
      office: place.village, serial: serial)
  }

  /// Everybody of a county who must be certified.
  static func officers(of county: County) -> [StaffMember] {
    let bureau = (1...7).map { member(of: county, $0) }
    let others = [checker(of: county, 0), checker(of: county, 1), treasurer(of: county), banker(of: county)]
    let townships = (0..<county.townshipCount).flatMap { township in
      (1...townshipSize).map { Self.township(Place(county: county, townshipIndex: township, villageIndex: 0), $0) }
    }
    return bureau + others + townships
  }

  /// The cadres of a county who are on the register.
  static func cadres(of county: County) -> [StaffMember] {
    (0..<county.townshipCount).flatMap { township in
      (0..<registeredVillages).map { cadre(of: Place(county: county, townshipIndex: township, villageIndex: $0)) }
    }
  }

  private static func township(_ place: Place, _ number: Int) -> StaffMember {
    StaffMember(
      id: "\(place.county.code)-t\(twoDigits(place.townshipIndex + 1))-\(number)", role: .township,
      office: place.township, serial: base(place.county) + 100 + place.townshipIndex * 10 + number)
  }

  private static func member(of county: County, _ number: Int) -> StaffMember {
    post(county, .county, "c", number, offset: 0)
  }

  private static func post(_ county: County, _ role: Role, _ letter: String, _ number: Int, offset: Int) -> StaffMember
  {
    StaffMember(
      id: "\(county.code)-\(letter)-\(number)", role: role, office: county.office,
      serial: base(county) + offset + number)
  }

  private static func base(_ county: County) -> Int { (Int(county.code) - 431_000) * 1_000 }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
