import Wording

/// The names of administrative divisions that the program knows; others show as their code.
enum Place {
  /// The name of a county by its six digits.
  static func county(_ code: String) -> Text { Text(english[code] ?? code, chinese[code] ?? code) }

  private static let english = [
    "431000": "Chenzhou City", "431002": "Beihu", "431003": "Suxian", "431021": "Guiyang", "431022": "Yizhang",
    "431023": "Yongxing", "431024": "Jiahe", "431025": "Linwu", "431026": "Rucheng", "431027": "Guidong",
    "431028": "Anren", "431081": "Zixing",
  ]

  private static let chinese = [
    "431000": "郴州市", "431002": "北湖区", "431003": "苏仙区", "431021": "桂阳县", "431022": "宜章县", "431023": "永兴县",
    "431024": "嘉禾县", "431025": "临武县", "431026": "汝城县", "431027": "桂东县", "431028": "安仁县", "431081": "资兴市",
  ]
}
