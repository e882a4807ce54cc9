public import EventEnvelope

/// How far up an office stands (单位层级); its code ends in the zeros of the levels below it.
enum OfficeLevel: UInt64 {
  /// 村（社区）.
  case village = 1
  /// 乡镇（街道）.
  case township = 1_000
  /// 县（市、区）.
  case county = 1_000_000
  /// 市（州）.
  case city = 100_000_000
  /// 省.
  case province = 10_000_000_000
}

extension Office {
  /// At which level it stands: that of the zeros at the end of its code.
  var level: OfficeLevel {
    if code.isMultiple(of: OfficeLevel.province.rawValue) {
      .province
    } else if code.isMultiple(of: OfficeLevel.city.rawValue) {
      .city
    } else if code.isMultiple(of: OfficeLevel.county.rawValue) {
      .county
    } else if code.isMultiple(of: OfficeLevel.township.rawValue) {
      .township
    } else {
      .village
    }
  }

  /// Whether the other office is this one or lies below it.
  public func reaches(_ other: Office) -> Bool { code / level.rawValue == other.code / level.rawValue }
}

extension ActorRole {
  /// At which levels there are offices with such a post.
  var levels: Set<OfficeLevel> {
    switch self {
    case .village: [.village]
    case .township: [.township]
    case .county: [.county]
    case .city: [.city]
    case .checker, .auditor: [.county, .city]
    case .finance, .bank: [.township, .county, .city]
    case .person, .system: []
    }
  }
}
