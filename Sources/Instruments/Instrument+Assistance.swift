import Wording

/// Laws and opinions on social assistance as a whole.
extension Instrument {
  /// 国务院令第 649 号, as of 2019; the Law of 2026 doesn't repeal it expressly.
  public static let socialAssistance = Instrument(
    "socialAssistance",
    Text("Interim Measures for Social Assistance (State Council order 649)", "《社会救助暂行办法》（国务院令第649号）"),
    from: "2014-05-01",
    articles: [
      "9": Text("who is given the allowance", "最低生活保障对象"),
      "10": Text("who sets the lines and how means are judged", "保障标准与认定办法的制定"),
      "11": Text("application, investigation, notice, decision", "申请、调查、公示、审批程序"),
      "12": Text("the difference to the line; more for some members", "差额发放与分类施保"),
      "13": Text("changes, periodic review, adjustment, reasons in writing for a stop", "动态管理"),
      "14": Text("who is in extreme difficulty", "特困人员条件"),
      "16": Text("application of people in extreme difficulty", "特困供养申请与审批"),
      "18": Text("end of support of people in extreme difficulty", "终止供养"),
      "45": Text("three refusals of suitable work", "三次拒绝就业"),
      "58": Text("truthful declaration; checks at the family's request", "如实申报与核对"),
      "61": Text("secrecy of staff", "保密"),
      "65": Text("review and suit", "行政复议与诉讼"),
      "68": Text("fraud", "骗取救助"),
    ])

  /// 社会救助法, 2026.
  public static let socialAssistanceLaw = Instrument(
    "socialAssistanceLaw", Text("Social Assistance Law (2026)", "《社会救助法》（2026年）"), from: "2026-07-01",
    articles: [
      "5": Text("townships accept, examine and keep track; villages help", "乡镇受理审核与村居协助"),
      "11": Text("privacy and personal data", "隐私和个人信息保护"),
      "16": Text("people in extreme difficulty", "特困人员供养"),
      "18": Text("the allowance: difference or tiers, paid monthly", "最低生活保障"),
      "19": Text("who sets the lines", "保障标准的制定"),
      "20": Text("more for members in special difficulty", "对特殊困难成员的保障"),
      "21": Text("marginal families, and members of theirs enrolled alone", "边缘家庭与单独纳入"),
      "22": Text("families in difficulty through unavoidable expense", "刚性支出困难家庭"),
      "23": Text("provinces say how income and assets are judged", "收入财产认定办法"),
      "37": Text("who applies, where, and proxies", "申请人、申请地与代办"),
      "39": Text("who is found in need is told and helped to apply", "主动发现"),
      "40": Text("truthful report, consent to checks", "如实报告与同意核查"),
      "41": Text("what may be checked where", "核对范围"),
      "43": Text("how a township investigates; all cooperate", "调查核实与配合"),
      "44": Text("opinion of the township, decision of the county, delegation", "审核意见、确认决定与下放"),
      "45": Text("grants are published; refusals are told in writing with reasons", "公布确认决定与书面告知不予救助"),
      "46": Text("changes are reported; means are reviewed periodically", "变化告知与定期核查"),
      "47": Text("adjustment and end", "调整、终止"),
      "48": Text("hear first, then tell in writing with reasons", "听取意见与书面告知"),
      "50": Text("small urgent aid first, accounted for afterwards", "先行救助与补充说明"),
      "62": Text("nothing is asked for that the check can tell", "不得要求提供可核对情况"),
      "70": Text("liability of offices and staff", "工作人员责任"),
      "73": Text("fraud: return and fine", "骗取救助的责任"),
      "74": Text("return ordered after a reduction or an end", "责令退回"),
      "76": Text("review and suit", "行政复议与诉讼"),
    ])

  /// 关于改革完善社会救助制度的意见, 2020; its items are numbered through.
  public static let reformOpinion = Instrument(
    "reformOpinion", Text("Opinions on reforming social assistance (2020)", "《关于改革完善社会救助制度的意见》（2020年）"),
    from: "2020-08-25", by: .items,
    articles: [
      "7": Text("review each year or half-year", "分类动态管理"),
      "11": Text("costs of work, and time to leave after finding it", "就业成本扣减与渐退"),
      "24": Text("delegation to townships; no needless papers", "审核确认权限下放与简化程序"),
    ])

  /// 民发〔2022〕83 号.
  public static let widening = Instrument(
    "widening", Text("Notice on widening the allowance (MCA 2022 no. 83)", "民发〔2022〕83号"), from: "2022-11-01",
    by: .parts,
    articles: [
      "1.1": Text("conditions without needless bars; the whole family", "规范准入条件"),
      "1.3": Text("months of a gradual exit; review after a death", "渐退期与死亡后核查"),
      "1.4": Text("marginal families, and members of theirs enrolled alone", "边缘家庭与单人户"),
      "3.1": Text("nobody is left out or supported twice after moving", "易地搬迁衔接"),
      "4.1": Text("working days of the procedure, also under delegation", "办理期限"),
      "4.2": Text("notice, publication, and what they may show", "公示、公布制度"),
      "4.3": Text("members registered elsewhere", "非本地户籍人员申请"),
    ])

  /// 国办发〔2023〕39 号.
  public static let lowIncomeMonitoring = Instrument(
    "lowIncomeMonitoring", Text("Opinions on low-income monitoring (State Council office 2023 no. 39)", "国办发〔2023〕39号"),
    from: "2023-10-19", by: .parts,
    articles: [
      "2": Text("who belongs to the people on low income", "低收入人口范围"),
      "3.4": Text("what follows from a warning", "预警信息分类处置"),
      "4.1": Text("basic support, also for single members", "基本生活救助"),
      "5.1": Text("one application, identified by classes", "一次申请、分类认定"),
    ])
}
