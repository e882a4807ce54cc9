import EventEnvelope

/// The eleven counties that a run can take.
enum CountyRegister {
  /// The city's civil affairs bureau (郴州市民政局): 431000000000.
  static let city: Office = {
    guard let office = Office(code: 431_000_000_000) else { preconditionFailure("a code of twelve digits") }
    return office
  }()

  /// All eleven, by code.
  static let all: [County] = [
    County(code: 431_002, name: "北湖区", weight: 56, townshipCount: 10),
    County(code: 431_003, name: "苏仙区", weight: 43, townshipCount: 13),
    County(code: 431_021, name: "桂阳县", weight: 70, townshipCount: 22),
    County(code: 431_022, name: "宜章县", weight: 58, townshipCount: 19),
    County(code: 431_023, name: "永兴县", weight: 52, townshipCount: 15),
    County(code: 431_024, name: "嘉禾县", weight: 35, townshipCount: 10),
    County(code: 431_025, name: "临武县", weight: 33, townshipCount: 13),
    County(code: 431_026, name: "汝城县", weight: 35, townshipCount: 14),
    County(code: 431_027, name: "桂东县", weight: 17, townshipCount: 11),
    County(code: 431_028, name: "安仁县", weight: 36, townshipCount: 13),
    County(code: 431_081, name: "资兴市", weight: 32, townshipCount: 13),
  ]

  /// The county of a code, if it is one of the eleven.
  static func county(_ code: UInt32) -> County? { all.first { $0.code == code } }
}
