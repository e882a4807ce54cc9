public import Wording

/// A dated instrument that a rule rests on (规则依据).
public enum Instrument: String, CaseIterable, Hashable, Sendable {
  /// 民发〔2021〕57 号.
  case dibaoProcedure
  /// 民发〔2021〕43 号.
  case tekunIdentification
  /// 民发〔2022〕83 号.
  case widening
  /// 刚性支出困难家庭认定办法, 2024.
  case rigidExpense
  /// 国务院令第 649 号.
  case socialAssistance
  /// 国办发〔2023〕39 号.
  case lowIncomeMonitoring
  /// DB43/T 1895-2020.
  case crossCheckStandard
  /// 惠民惠农财政补贴资金一卡通管理.
  case onePassbook
  /// 郴州 practice.
  case chenzhouPractice
  /// 民法典.
  case civilCode
  /// 个人信息保护法, 2021.
  case personalInformation
  /// 未成年人网络保护条例, 2023.
  case minorsOnline
  /// The ledger's own rule, which follows from separation of duty or from the meaning of a record.
  case ledger

  /// Its title and number.
  public var title: Text {
    switch self {
    case .dibaoProcedure:
      Text("Procedure for confirming minimum-living allowance (MCA 2021 no. 57)", "《最低生活保障审核确认办法》（民发〔2021〕57号）")
    case .tekunIdentification:
      Text("Procedure for identifying people in extreme difficulty (MCA 2021 no. 43)", "《特困人员认定办法》（民发〔2021〕43号）")
    case .widening: Text("Notice on widening the allowance (MCA 2022 no. 83)", "民发〔2022〕83号")
    case .rigidExpense:
      Text("Procedure for families in difficulty through unavoidable expense (2024)", "《刚性支出困难家庭认定办法》（2024年）")
    case .socialAssistance:
      Text("Interim Measures for Social Assistance (State Council order 649)", "《社会救助暂行办法》（国务院令第649号）")
    case .lowIncomeMonitoring:
      Text("Opinions on low-income monitoring (State Council office 2023 no. 39)", "国办发〔2023〕39号")
    case .crossCheckStandard: Text("Hunan standard for household cross-checks (DB43/T 1895-2020)", "DB43/T 1895-2020")
    case .onePassbook: Text("Rules of payment through one passbook", "“一卡通”资金发放管理规定")
    case .chenzhouPractice: Text("Practice of Chenzhou", "郴州做法")
    case .civilCode: Text("Civil Code", "《民法典》")
    case .personalInformation: Text("Personal Information Protection Law (2021)", "《个人信息保护法》（2021年）")
    case .minorsOnline:
      Text("Regulations on the protection of minors online (2023)", "《未成年人网络保护条例》（2023年）")
    case .ledger: Text("Rule of this ledger", "本账本规则")
    }
  }
}
