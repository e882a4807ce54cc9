extension HouseholdColumn {
  /// What a cell says as a document says it: a code for a Chinese word, anything else as it stands.
  ///
  /// Whether a document takes it is for ``HouseholdReader`` to tell.
  func code(_ text: String, in kind: HouseholdRowKind) -> String {
    if let code = words(in: kind)?[text] { return code }
    return self == .on || self == .born ? Self.date(text) : text
  }

  /// The Chinese words that a cell may hold, each with its code; nil where it holds something else.
  func words(in kind: HouseholdRowKind) -> [String: String]? {
    switch (self, kind) {
    case (.kind, .income): Self.incomeKinds
    case (.kind, .expense): Self.expenseKinds
    case (.kind, .asset): Self.assetKinds
    default: Self.words[self]
    }
  }

  private static let words: [HouseholdColumn: [String: String]] = [
    .area: ["城市": "urban", "城镇": "urban", "农村": "rural"],
    .relation: [
      "申请人": "head", "本人": "head", "户主": "head", "配偶": "spouse", "子女": "child", "儿子": "child", "女儿": "child",
      "父母": "parent", "父亲": "parent", "母亲": "parent", "祖父母": "grandparent", "外祖父母": "grandparent",
      "孙子女": "grandchild", "外孙子女": "grandchild", "兄弟姐妹": "sibling", "其他": "other",
    ],
    .sex: ["男": "M", "女": "F"],
    .disabilityType: [
      "肢体": "physical", "视力": "visual", "听力": "hearing", "言语": "speech", "智力": "intellectual",
      "精神": "mental", "多重": "multiple",
    ],
    .disabilityGrade: ["一级": "1", "二级": "2", "三级": "3", "四级": "4"],
    .illness: ["无": "none", "慢性病": "chronic", "重病": "serious", "重特大疾病": "serious"],
    .student: [
      "无": "none", "学前": "preschool", "幼儿园": "preschool", "义务教育": "compulsory", "小学": "compulsory",
      "初中": "compulsory", "高中": "secondary", "中职": "secondary", "本科": "undergraduate", "专科": "undergraduate",
      "本专科": "undergraduate", "研究生": "postgraduate",
    ],
    .singleParent: flags, .livesWith: flags, .dependent: flags, .single: flags,
    .excluded: [
      "宗教教职人员": "clergy", "服刑": "prison", "强制隔离戒毒": "detox", "宣告失踪": "missing",
    ],
    .wage: ["可核实": "verified", "无法核实": "unverified", "无": "none"],
    .obligor: ["有能力": "able", "无能力": "unable", "无义务人": "none", "无": "none"],
    .head: [
      "工资": "wage", "工资性收入": "wage", "经营": "business", "经营净收入": "business", "财产": "property",
      "财产净收入": "property", "转移": "transfer", "转移净收入": "transfer", "其他": "other", "其他收入": "other",
    ],
    .per: ["月": "month", "年": "year"],
    .source: ["申报": "declared", "核对": "check"],
  ]
  /// `TRUE` and `FALSE` are what spreadsheet programs write.
  private static let flags = [
    "是": "true", "否": "false", "yes": "true", "no": "false", "TRUE": "true", "FALSE": "false",
  ]
  private static let incomeKinds = [
    "城乡居民基础养老金": "pension.residentBasic", "优待抚恤金": "allowance.veteran", "计生奖励扶助金": "award.familyPlanning",
    "奖学金": "scholarship", "见义勇为奖金": "award.bravery", "社会救助款物": "assistance",
  ]
  private static let expenseKinds = [
    "医疗": "medical", "教育": "education", "租房": "rent", "生活": "living", "康复": "rehabilitation",
  ]
  private static let assetKinds = [
    "金融资产": "financial", "汽车": "car", "摩托车": "motorcycle", "残疾人代步车": "disabledVehicle", "住房": "house",
  ]

  /// `2023/6/10` and `2023年6月10日`, as spreadsheet programs write days, become `2023-06-10`.
  private static func date(_ text: String) -> String {
    let parts = text.split(omittingEmptySubsequences: false) { "-/年月日".contains($0) }
    let isWritten = text.hasSuffix("日") ? parts.count == 4 && parts[3].isEmpty : parts.count == 3
    let isShort = zip(parts, [4...4, 1...2, 1...2]).allSatisfy { part, count in
      count.contains(part.utf8.count) && part.utf8.allSatisfy { $0 &- 0x30 < 10 }
    }
    guard isWritten, isShort else { return text }
    return parts.prefix(3).map { $0.utf8.count == 1 ? "0" + $0 : String($0) }.joined(separator: "-")
  }
}
