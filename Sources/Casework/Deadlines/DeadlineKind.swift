public import Wording

/// What has to happen by a day (期限种类).
public enum DeadlineKind: String, CaseIterable, Hashable, Sendable {
  /// 补正材料.
  case supplement
  /// 启动调查.
  case investigationStart
  /// 核对异议复查.
  case recheck
  /// 公示期满.
  case noticeEnd
  /// 县级审核确认.
  case countyDecision
  /// 全程办结.
  case total
  /// 不予确认告知.
  case refusalNotice
  /// 定期复核.
  case review
  /// 渐退期满.
  case gradualExitEnd
  /// 认定有效期届满.
  case validity
  /// 退出公示期满.
  case exitNoticeEnd
  /// 退出生效.
  case exit
  /// 申诉办结.
  case dispute

  /// What has to happen, in words.
  public var title: Text {
    switch self {
    case .supplement: Text("missing items to come in", "补正材料")
    case .investigationStart: Text("investigation to begin", "启动调查")
    case .recheck: Text("disputed hit to be re-checked", "核对异议复查")
    case .noticeEnd: Text("public notice complete", "公示期满")
    case .countyDecision: Text("county to decide", "县级审核确认")
    case .total: Text("procedure to be finished", "全程办结")
    case .refusalNotice: Text("family to be told of the refusal", "不予确认告知")
    case .review: Text("periodic review", "定期复核")
    case .gradualExitEnd: Text("gradual exit over", "渐退期满")
    case .validity: Text("category to be identified again", "认定有效期届满")
    case .exitNoticeEnd: Text("notice of the exit complete", "退出公示期满")
    case .exit: Text("exit to take effect", "退出生效")
    case .dispute: Text("dispute to be settled", "申诉办结")
    }
  }

  /// On what the deadline rests.
  public var citation: Citation {
    switch self {
    case .supplement: Instrument.dibaoProcedure.article("10", isVerified: false)
    case .investigationStart: Instrument.dibaoProcedure.article("16", isVerified: false)
    case .recheck: Instrument.dibaoProcedure.article("19", isVerified: false)
    case .noticeEnd: Instrument.dibaoProcedure.article("20")
    case .countyDecision: Instrument.dibaoProcedure.article("21")
    case .total: Instrument.dibaoProcedure.article("23", isVerified: false)
    case .refusalNotice: Instrument.dibaoProcedure.article("22")
    case .review: Instrument.dibaoProcedure.article("32")
    case .gradualExitEnd: Instrument.dibaoProcedure.article("34", isVerified: false)
    case .validity: Instrument.rigidExpense.whole
    case .exitNoticeEnd: Instrument.tekunIdentification.article("26")
    case .exit: Instrument.dibaoProcedure.article("33", isVerified: false)
    case .dispute: Instrument.socialAssistance.whole
    }
  }
}
