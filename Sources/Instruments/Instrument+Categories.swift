import Wording

/// How the allowance is confirmed, and who belongs to the other categories.
extension Instrument {
  /// 民发〔2012〕220 号, which 民发〔2021〕57 号 ended.
  public static let dibaoTrial = Instrument(
    "dibaoTrial",
    Text(
      "Trial procedure for approving minimum-living allowance (MCA 2012 no. 220)", "《最低生活保障审核审批办法（试行）》（民发〔2012〕220号）"),
    from: "2012-12-12", to: "2021-06-30",
    articles: [
      "5": Text("members of the family living together", "共同生活的家庭成员"),
      "9": Text("where a household applies, and proxies", "申请与代办"),
      "10": Text("who may apply alone", "单独申请"),
      "12": Text("duties of the applicant, authorisation", "申请人义务与授权"),
      "13": Text("one list of what is missing", "材料审查与一次性告知"),
      "14": Text("close relatives of staff are registered apart", "近亲属单独登记"),
      "18": Text("investigation in ten working days, by two at least", "调查期限与人数"),
      "19": Text("ways to investigate; a visit is signed by both", "调查方式与签字"),
      "20": Text("result of the check, visit, objection", "核对结果、入户与异议"),
      "21": Text("democratic review", "民主评议"),
      "25": Text("opinion of the township, notice of seven days", "审核意见与公示"),
      "26": Text("decision of the county, its visits, refusal with reasons", "县级审批、抽查与告知"),
      "27": Text("how the amount is computed", "保障金额计算"),
      "28": Text("more for some members", "分类施保"),
      "29": Text("notice of the county; paid from the next month", "拟批准公示与次月发放"),
      "32": Text("review, adjustment and changes reported", "分类复核与增减停发"),
      "33": Text("how often is reviewed", "复核周期"),
      "34": Text("lasting publication, privacy", "长期公示与隐私保护"),
    ])

  /// 民发〔2021〕57 号.
  public static let dibaoProcedure = Instrument(
    "dibaoProcedure",
    Text("Procedure for confirming minimum-living allowance (MCA 2021 no. 57)", "《最低生活保障审核确认办法》（民发〔2021〕57号）"),
    from: "2021-07-01",
    articles: [
      "2": Text("who confirms, and delegation to townships", "审核确认主体与下放"),
      "4": Text("a household applies where it is registered", "以家庭为单位向户籍地申请"),
      "5": Text("members registered in different places", "户籍不在一地的申请"),
      "6": Text("proxies, and telling whoever hasn't applied", "代办与主动告知"),
      "7": Text("members of the family living together", "共同生活的家庭成员"),
      "8": Text("who may apply alone; the marginal line", "单独申请与边缘家庭"),
      "9": Text("duties of the applicant, authorisation", "申请人义务与授权"),
      "10": Text("complete documents, one list of what is missing", "材料审查与一次性告知"),
      "11": Text("close relatives of staff are registered apart", "近亲属单独登记备案"),
      "12": Text("means are income and assets", "家庭经济状况"),
      "13": Text("what is income and what is not", "家庭收入"),
      "14": Text("what are assets", "家庭财产"),
      "15": Text("the investigation begins; its ways", "启动调查"),
      "16": Text("how is investigated: two at least, a signed visit", "调查方式、人数与签字"),
      "17": Text("the county checks data; auxiliary evidence", "信息核对与辅助评估"),
      "18": Text("result of the check told, objection, re-check", "核对结果告知与复查"),
      "19": Text("opinion of the township, notice, objections", "初审、公示与异议"),
      "20": Text("working days of the county, its own visit", "县级审核期限与入户"),
      "21": Text("confirmed: paid from the next month; refused: told with reasons", "确认次月发放与不予确认告知"),
      "22": Text("working days of the whole procedure", "全程办理时限"),
      "23": Text("difference or tiers", "差额或分档"),
      "24": Text("what is published of a household", "公布内容"),
      "25": Text("paid monthly through banks", "按月社会化发放"),
      "26": Text("who keeps the passbook", "存折银行卡代管"),
      "27": Text("more for some members", "对特殊困难成员的保障"),
      "28": Text("nobody is enrolled without the procedure", "未经程序不得纳入"),
      "29": Text("the procedure ends where the household does not cooperate", "拒不配合终止程序"),
      "30": Text("changes are reported", "变化告知"),
      "31": Text("periodic review", "定期核查"),
      "32": Text("increases, reductions, stops: ground, procedure, reasons", "增发、减发、停发"),
      "33": Text("gradual exit", "渐退"),
      "34": Text("three refusals of suitable work", "三次拒绝就业"),
      "38": Text("review and suit", "行政复议与诉讼"),
    ])

  /// 民发〔2016〕178 号, which 民发〔2021〕43 号 ended; no text of it was read.
  public static let tekunIdentification2016 = Instrument(
    "tekunIdentification2016",
    Text("Procedure for identifying people in extreme difficulty (MCA 2016 no. 178)", "《特困人员认定办法》（民发〔2016〕178号）"),
    from: "2016-10-10", to: "2021-06-30")

  /// 民发〔2021〕43 号.
  public static let tekunIdentification = Instrument(
    "tekunIdentification",
    Text("Procedure for identifying people in extreme difficulty (MCA 2021 no. 43)", "《特困人员认定办法》（民发〔2021〕43号）"),
    from: "2021-07-01",
    articles: [
      "3": Text("who confirms", "审核确认主体"),
      "4": Text("who is in extreme difficulty", "特困人员条件"),
      "5": Text("who can't work", "无劳动能力"),
      "6": Text("who has no means", "无生活来源"),
      "8": Text("whose obligors can't help", "法定义务人无履行义务能力"),
      "9": Text("orphans' support instead", "与孤儿保障的选择"),
      "10": Text("who applies where, proxies, authorisation", "申请、代办与授权"),
      "12": Text("one list of what is missing", "材料审查与一次性告知"),
      "13": Text("investigation and opinion in fifteen working days", "调查核实与初审"),
      "14": Text("democratic review where needed", "民主评议"),
      "15": Text("notice of seven days; after an objection noticed again", "公示与异议"),
      "16": Text("the county examines a share at random and decides", "县级审核与抽查"),
      "17": Text("support from the next month, published", "次月起救助供养"),
      "18": Text("a refusal is told in writing with reasons", "不予确认告知"),
      "20": Text("ability to look after oneself is assessed", "生活自理能力评估"),
      "24": Text("what ends support", "终止情形"),
      "25": Text("changes are reported and looked into", "变化告知与核准"),
      "26": Text("notice before support ends, from the next month", "终止前公示与次月终止"),
      "27": Text("other support after the end", "终止后的衔接"),
      "28": Text("delegation to townships", "审核确认权限下放"),
    ])

  /// 刚性支出困难家庭认定办法, 2024.
  public static let rigidExpense = Instrument(
    "rigidExpense",
    Text("Procedure for families in difficulty through unavoidable expense (2024)", "《刚性支出困难家庭认定办法》（2024年）"),
    from: "2025-01-01",
    articles: [
      "3": Text("who identifies, delegation", "认定主体"),
      "4": Text("conditions", "认定条件"),
      "5": Text("what is unavoidable expense", "刚性支出"),
      "7": Text("decision in writing; refusal with reasons", "书面决定与告知"),
      "8": Text("working days of the procedure", "办理期限"),
      "10": Text("how long it holds", "有效期"),
    ])
}
