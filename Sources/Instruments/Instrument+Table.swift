import Wording

/// The table of instruments: the one place that says since when one holds and what its articles are about.
extension Instrument {
  /// The ledger's own rule, which follows from separation of duty or from the meaning of a record.
  public static let ledger = Instrument(
    "ledger", Text("Rule of this ledger", "本账本规则"))

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
    "civilCode", Text("Civil Code", "《民法典》"), from: "2021-01-01",
    articles: [
      "201": Text("the first day of a period isn't counted", "期间开始的当日不计入")
    ])

  /// 行政复议法, as of 2023.
  public static let reconsideration = Instrument(
    "reconsideration", Text("Administrative Reconsideration Law (2023)", "《行政复议法》（2023年修订）"), from: "2024-01-01",
    articles: [
      "11": Text("acts that may be reviewed, the allowance among them", "行政复议范围"),
      "20": Text("sixty days to ask for a review", "申请期限"),
      "48": Text("copy to the agency, its reply and evidence", "答复与举证期限"),
      "54": Text("the same in the simplified procedure", "简易程序答复期限"),
      "62": Text("days to decide", "复议决定期限"),
    ])

  /// 个人信息保护法, 2021.
  public static let personalInformation = Instrument(
    "personalInformation", Text("Personal Information Protection Law (2021)", "《个人信息保护法》（2021年）"),
    from: "2021-11-01",
    articles: [
      "47": Text("when personal data are erased", "删除个人信息"),
      "51": Text("measures of the handler, rights of access among them", "个人信息安全措施与操作权限"),
    ])

  /// 未成年人网络保护条例, 2023.
  public static let minorsOnline = Instrument(
    "minorsOnline", Text("Regulations on the protection of minors online (2023)", "《未成年人网络保护条例》（2023年）"),
    from: "2024-01-01",
    articles: [
      "36": Text("access to data of minors is approved and recorded", "未成年人信息访问审批与记录")
    ])

  /// All of them.
  public static let allCases: [Instrument] = [
    .socialAssistance, .socialAssistanceLaw, .reformOpinion, .dibaoTrial, .dibaoProcedure, .tekunIdentification2016,
    .tekunIdentification, .widening, .lowIncomeMonitoring, .rigidExpense, .reconsideration, .crossCheckStandard,
    .onePassbook, .chenzhouPractice, .civilCode, .personalInformation, .minorsOnline, .ledger,
  ]
}
