import Wording

/// The table of instruments: the one place that says what an article is taken to be about.
extension Instrument {
  /// 民发〔2021〕57 号.
  public static let dibaoProcedure = Instrument(
    "dibaoProcedure",
    Text("Procedure for confirming minimum-living allowance (MCA 2021 no. 57)", "《最低生活保障审核确认办法》（民发〔2021〕57号）"),
    from: "2021-07-01",
    articles: [
      "2": Text("who confirms, and delegation to townships", "审核确认主体与委托"),
      "4": Text("where a household applies", "申请地"),
      "6": Text("who applies, and proxies", "申请人与代办"),
      "7": Text("members of the family living together", "共同生活的家庭成员"),
      "8": Text("a member enrolled alone", "单人户纳入"),
      "9": Text("duties of the applicant, authorisation", "申请人义务与授权"),
      "10": Text("complete documents, one list of what is missing", "材料审查与一次性告知"),
      "11": Text("close relatives of staff, recusal", "近亲属备案与回避"),
      "16": Text("the investigation begins", "启动调查"),
      "17": Text("visits to the household", "入户调查"),
      "18": Text("cross-check of the household's means", "家庭经济状况核对"),
      "19": Text("disputed results of the cross-check", "核对异议"),
      "20": Text("opinion of the township, public notice, objections", "初审、公示与异议"),
      "21": Text("decision of the county, its own visit", "县级审核确认与入户"),
      "22": Text("support from the next month; a refusal is told with reasons", "确认次月发放与不予确认告知"),
      "23": Text("working days of the whole procedure", "全程办理时限"),
      "24": Text("how the amount is set", "保障金核定"),
      "25": Text("what is published of a household", "公布内容"),
      "28": Text("supplements for named members", "分类施保"),
      "30": Text("the procedure ends where the household does not cooperate", "终止审核确认"),
      "32": Text("periodic review", "定期核查"),
      "33": Text("changes, reductions and ends with reasons", "增发、减发、停发"),
      "34": Text("gradual exit", "渐退"),
      "35": Text("refusal of suitable work", "拒绝就业"),
    ])

  /// 民发〔2021〕43 号.
  public static let tekunIdentification = Instrument(
    "tekunIdentification",
    Text("Procedure for identifying people in extreme difficulty (MCA 2021 no. 43)", "《特困人员认定办法》（民发〔2021〕43号）"),
    from: "2021-07-01",
    articles: [
      "4": Text("who is in extreme difficulty", "特困人员条件"),
      "13": Text("investigation and opinion of the township", "乡镇调查核实与初审意见"),
      "15": Text("public notice, and again after an objection", "公示与异议后重新公示"),
      "16": Text("decision of the county, random samples", "县级审核确认与随机抽查"),
      "26": Text("notice before support ends", "终止前公示"),
    ])

  /// 民发〔2022〕83 号.
  public static let widening = Instrument(
    "widening", Text("Notice on widening the allowance (MCA 2022 no. 83)", "民发〔2022〕83号"))

  /// 刚性支出困难家庭认定办法, 2024.
  public static let rigidExpense = Instrument(
    "rigidExpense",
    Text("Procedure for families in difficulty through unavoidable expense (2024)", "《刚性支出困难家庭认定办法》（2024年）"))

  /// 国务院令第 649 号.
  public static let socialAssistance = Instrument(
    "socialAssistance",
    Text("Interim Measures for Social Assistance (State Council order 649)", "《社会救助暂行办法》（国务院令第649号）"))

  /// 国办发〔2023〕39 号.
  public static let lowIncomeMonitoring = Instrument(
    "lowIncomeMonitoring", Text("Opinions on low-income monitoring (State Council office 2023 no. 39)", "国办发〔2023〕39号"))

  /// DB43/T 1895-2020.
  public static let crossCheckStandard = Instrument(
    "crossCheckStandard", Text("Hunan standard for household cross-checks (DB43/T 1895-2020)", "DB43/T 1895-2020"))

  /// 惠民惠农财政补贴资金一卡通管理.
  public static let onePassbook = Instrument(
    "onePassbook", Text("Rules of payment through one passbook", "“一卡通”资金发放管理规定"))

  /// 郴州 practice.
  public static let chenzhouPractice = Instrument(
    "chenzhouPractice", Text("Practice of Chenzhou", "郴州做法"))

  /// 民法典.
  public static let civilCode = Instrument(
    "civilCode", Text("Civil Code", "《民法典》"))

  /// 个人信息保护法, 2021.
  public static let personalInformation = Instrument(
    "personalInformation", Text("Personal Information Protection Law (2021)", "《个人信息保护法》（2021年）"),
    from: "2021-11-01",
    articles: [
      "47": Text("when personal data are erased", "删除个人信息"),
      "51": Text("who may handle personal data", "个人信息处理权限"),
    ])

  /// 未成年人网络保护条例, 2023.
  public static let minorsOnline = Instrument(
    "minorsOnline", Text("Regulations on the protection of minors online (2023)", "《未成年人网络保护条例》（2023年）"),
    from: "2024-01-01",
    articles: [
      "36": Text("access to data of minors", "未成年人信息访问审批")
    ])

  /// The ledger's own rule, which follows from separation of duty or from the meaning of a record.
  public static let ledger = Instrument(
    "ledger", Text("Rule of this ledger", "本账本规则"))

  /// All of them.
  public static let allCases: [Instrument] = [
    .dibaoProcedure, .tekunIdentification, .widening, .rigidExpense, .socialAssistance, .lowIncomeMonitoring,
    .crossCheckStandard, .onePassbook, .chenzhouPractice, .civilCode, .personalInformation, .minorsOnline, .ledger,
  ]
}
