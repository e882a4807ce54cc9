public import Wording

extension Guard {
  /// What would satisfy the guard.
  public var remedy: Text {
    switch self {
    case .phaseAllowsEvent:
      Text("take the steps before it first, or record it in the record it belongs to", "请先办理前一环节")
    case .roleMayAct: Text("have it done by the office that the catalogue names", "由有权主体办理")
    case .actorPosted: Text("post the member of staff first, or act on a day of the posting", "先登记上岗，或在任职期内办理")
    case .actorCertified: Text("certify the member of staff, or have another act", "培训合格后办理，或由其他合格人员办理")
    case .officeOfPost: Text("act in the name of the office posted to", "以任职单位名义办理")
    case .officeOfCase: Text("have it done by the case's own township or county", "由案件所属乡镇（街道）或县级办理")
    case .notInFuture: Text("record it when it has happened", "事项发生后再记录")
    case .inOrder: Text("give the day on which it was done, not before the last step", "填写不早于前一环节的实际日期")
    case .readable:
      Text("write days as YYYY-MM-DD, months as YYYY-MM and offices with twelve digits", "按规定格式填写")
    case .familyActs: Text("have the applicant or a member act, or hold a mandate", "由申请人、家庭成员或受托人办理")
    case .actorUnconflicted: Text("have another member of staff act", "由其他工作人员办理")
    case .proxyHasMandate:
      Text("give the reference of the mandate and choose the channel PROXY", "填写委托书编号并选择代办渠道")
    case .supplementOnce: Text("accept or refuse on what has come in", "依据已收材料决定是否受理")
    case .applicationComplete: Text("have what is missing declared, or list it once", "补齐申报，或一次性告知补正")
    case .householdWellFormed: Text("correct the list of members", "更正成员名单")
    case .memberKnown: Text("declare the member first", "先申报该成员")
    case .memberNew: Text("correct the member's entry instead", "改为更正该成员信息")
    case .periodRuns: Text("give the period from its first month to its last", "按先后填写起止月份")
    case .authorizationCoversMembers:
      Text("obtain an authorisation valid on the day for every member who counts", "取得全部计入成员当日有效的授权")
    case .requestNew: Text("give the request another identifier", "使用新的核对编号")
    case .requestKnown: Text("name the current request and one of its sources", "填写当前核对编号及其数据源")
    case .itemsOnlyWithHit: Text("give items with a hit, and none without", "有记录时列明细，否则不列")
    case .reportMatchesAnswers:
      Text("report every source asked as it answered; silence is NO_ANSWER, never NO_HIT", "如实列明各数据源反馈，未反馈不得记为无记录")
    case .mandatorySourcesAnswered:
      Text("wait for the answer, or have the county waive it with a reason", "等待反馈，或由县级说明理由免予核对")
    case .waiverOnlyWhereSilent: Text("use the answer", "采用已有反馈")
    case .reportValid: Text("have the check reported, or repeat it", "出具报告或重新核对")
    case .hitKnown: Text("name a hit that a source returned", "填写数据源反馈的疑点编号")
    case .hitOpen: Text("resolve an open hit once; re-check a disputed one", "未核实的疑点核实一次，有异议的复查")
    case .hitsResolved: Text("resolve every hit: true, explained, stale or wrong person", "逐条核实疑点")
    case .enoughInvestigators: Text("visit with at least two different members of staff", "由两名以上不同工作人员调查")
    case .investigatorsCertified: Text("send posted and certified staff", "派在岗合格人员")
    case .investigatorsUnconflicted: Text("send others", "另派人员")
    case .visitSigned:
      Text("have the household sign, or say that the visit was without contact", "由家庭签字确认，或注明系非接触式调查")
    case .votesAddUp:
      Text("count again: votes within those present, those present within the eligible", "核对应到、实到与票数")
    case .homeVisitMade: Text("visit the household first", "先入户调查")
    case .reinvestigated: Text("visit again or hold a democratic review", "重新入户或组织民主评议")
    case .groundsOfCase: Text("name positions of this case's own events", "填写本案记录的序号")
    case .groundsIncludeHousehold: Text("name the position of the current household", "列入现行家庭成员申报的序号")
    case .assessmentCountsHousehold: Text("compute again with the members who count", "按计入成员重新核算")
    case .assessmentConsistent:
      Text("no category means no amount, and the income a head needs members", "无类别则金额为零，人均收入须有分母")
    case .policyInForce: Text("compute with the pack in force", "按现行政策核算")
    case .assessmentIsCurrent: Text("compute again on all that is recorded", "依据全部记录重新核算")
    case .opinionFollowsAssessment: Text("agree with the assessment or give reasons", "与核算一致或说明理由")
    case .objectionsResolved: Text("resolve every objection first", "先处理全部异议")
    case .objectionKnown:
      Text("name an open objection, or give a new one its own identifier", "填写未处理的异议编号，或使用新编号")
    case .noticeLongEnough: Text("post it for at least seven days", "公示不少于七日")
    case .noticeMinimal: Text("show nothing else", "仅公示姓名、人数、金额")
    case .noticeInVillage: Text("post it in the household's village", "在所在村（社区）公示")
    case .noticeFullDays: Text("wait until the last day is over", "待公示期满")
    case .countyVisitFirst: Text("visit the household first", "县级先行入户")
    case .confirmerIsNotInvestigator: Text("have another member of staff decide", "由其他工作人员审核确认")
    case .confirmerIsNotOpinionAuthor: Text("have another member of staff decide", "由其他工作人员审核确认")
    case .opinionIsFavourable: Text("refuse, or have the township give a new opinion", "不予确认，或由乡镇重新提出意见")
    case .decisionFollowsOpinion:
      Text("confirm what the latest opinion proposes; adjust afterwards with a reason", "按最新初审意见确认，调整另行说明")
    case .personsOfHousehold: Text("enrol members who count; for 低保 all of them", "保障对象须为计入成员，低保须为全部计入成员")
    case .oneBasicCategory:
      Text("load every person's standing; end the other support first", "查询全部人员在保情况，先退出其他救助")
    case .firstPayMonth: Text("give the month after the decision", "填写确认次月")
    case .reviewWithinLimit:
      Text("review class A within twelve months, B and C within six", "A类十二个月内，B、C类六个月内复核")
    case .delegation:
      Text("have the county confirm, or mark what a township confirms as delegated", "由县级确认，或注明委托确认")
    case .refusalHasReasons: Text("give reasons", "说明理由")
    case .refusalNoticeDue: Text("set a day within three working days", "在三个工作日内书面告知")
    case .decisionKnown:
      Text("name the position of a decision of this case that was not told yet", "填写本案尚未告知的决定序号")
    case .terminationEvidence: Text("name the positions that show it", "列明本案相关记录序号")
    case .extendedOnce:
      Text("extend once, from thirty to at most forty-five working days, with a reason", "仅可由三十个工作日延长一次，至多四十五个工作日")
    case .identifiedAfterRefusal: Text("have the family apply", "由家庭另行申请")
    case .familyConsents: Text("obtain its agreement", "征得家庭同意")
    case .validityWithinLimit: Text("set a last day within twelve months", "有效期不超过十二个月")
    case .categoryChanges: Text("name the present category and another one", "填写现类别与新类别")
    case .singleInMarginalFamily: Text("enrol the household, or identify it as marginal first", "按户申请，或先认定边缘家庭")
    case .amountAddsUp: Text("make the parts add up", "核对金额构成")
    case .amountSetKeepsAmount: Text("adjust the amount with a reason", "改用增减发并说明理由")
    case .reductionNotRetroactive:
      Text("begin next month; recover what was overpaid separately", "自次月起减发，多发另行追回")
    case .upliftState: Text("grant it once; end one that runs", "不重复增发，仅终止在发项目")
    case .enoughJobRefusals: Text("record three refusals without good reason", "连续三次无正当理由拒绝")
    case .shareReduces: Text("give the amount without the person's share", "填写扣除本人份额后的金额")
    case .reductionHasReasons: Text("give reasons", "说明理由")
    case .adjustmentStated: Text("give the amount and its first month", "填写金额与起始月份")
    case .overdueIsDue: Text("record it after the due day that stands", "在现有期限届满后记录")
    case .suspensionState: Text("suspend once; lift a suspension that runs", "不重复暂停，仅恢复在停")
    case .monthNotPast: Text("begin this month at the earliest", "最早自当月起")
    case .gradualAboveLine: Text("keep the household enrolled", "继续保障")
    case .gradualUnderCap: Text("decide the exit instead", "直接决定退出")
    case .gradualMonths: Text("shorten it, or begin later", "缩短期限或推迟起始")
    case .gradualOfDibao: Text("decide the exit instead", "直接决定退出")
    case .gradualSteps: Text("step down within the months, where the method is STEP", "在渐退期内递减")
    case .gradualCompleted: Text("wait for the last month, or name another reason", "待最后一月，或填写其他原因")
    case .exitHasReasons: Text("give ground and reasons", "说明依据与理由")
    case .exitMonth: Text("give next month or a later one", "填写次月或以后")
    case .exitNoticed: Text("post the exit for seven days and wait", "公示七日期满后办理")
    case .exitTold: Text("notify the decision first", "先书面告知")
    case .exitNotEarly: Text("wait for the stop month", "待停发月份")
    case .reinstatementMonth: Text("give the stop month or a later one", "填写停发月份或以后")
    case .deathOnce: Text("correct the entry instead", "改为更正")
    case .recoveryWithinFound: Text("find the overpayment first", "先认定多发")
    case .settlementWithinOrdered: Text("order it first", "先作出追回决定")
    case .arrearsWithinFound: Text("find the underpayment first", "先认定少发")
    case .twoPersons: Text("have another member of staff approve", "由他人审批")
    case .correctionRequested:
      Text("request the correction of the same event and field first, and name who asked", "先就同一记录的同一字段申请更正，并如实填写申请人")
    case .targetOfCase: Text("name a position of this case", "填写本案记录序号")
    case .disputeState: Text("name an open dispute, or give a new one its own identifier", "填写未结申诉，或使用新编号")
    case .signalOpen: Text("name a signal that nobody has triaged", "填写尚未处置的预警")
    case .triageHasDay: Text("state by when it is to be done", "填写办理期限")
    case .proposalOpen: Text("name a proposal of this module that is open", "填写该模块的待处理建议")
    case .declineHasReason: Text("give a reason", "填写理由")
    case .moduleKnown: Text("install the module", "请先安装模块")
    case .moduleScope: Text("install it for one's own area", "在辖区内安装")
    case .moduleTypes: Text("mend the module's manifest", "更正模块清单")
    case .postState: Text("post once, then transfer", "首次上岗登记，其后调岗")
    case .trainedFirst: Text("attend the course first", "先参加培训")
    case .passMark: Text("repeat the test", "重新考核")
    case .notOneself: Text("have another do it", "由他人办理")
    case .certificateInForce: Text("name the member of staff whose certificate runs", "核对人员")
    case .declaredOnce: Text("nothing more is needed", "无须重复")
    case .listStage: Text("prepare, approve, fund, instruct, in that order and once each", "依次造册、审批、拨付、支付，各一次")
    case .linesWellFormed: Text("correct the lines", "更正明细")
    case .totalIsSum: Text("add up again", "重新合计")
    case .listMatchesCases: Text("prepare the line from the case", "按案件应发造册")
    case .approverIsNotPreparer: Text("have another approve", "由他人审批")
    case .listUnchanged: Text("approve the digest of the list prepared", "按原清册审批")
    case .payerIsSeparate: Text("have finance staff pay", "由财政人员支付")
    case .lineKnown: Text("repeat list, line, case, month and amount as instructed", "按支付指令填写")
    case .lineStage:
      Text(
        "a line is credited or returned once for each instruction; only a returned one is issued again",
        "每次指令到账或退票一次，退票方可重发")
    case .packNew: Text("give the new pack another name", "使用新编号")
    case .packKnown: Text("name a published pack that has not ended", "填写现行政策")
    case .packDates: Text("give the days in order", "按先后填写")
    case .packScope: Text("publish for one's own area", "在辖区内发布")
    case .packOverlaps: Text("supersede the other pack first", "先废止原政策")
    case .packCanonical:
      Text("publish the pack's file with anjuan policy publish", "请用 anjuan policy publish 发布政策包文件")
    case .minorApproved: Text("name another posted member of staff who approved it", "注明另一名在岗审批人")
    case .readerReachesCase:
      Text("leave it to the township or county of the person's case", "请由该人案卷所属的乡镇或县办理")
    case .secondPosted: Text("name a posted member of staff who agrees", "注明一名在岗的复核人")
    case .erasureAgreed: Text("name another posted member of staff who agrees", "注明另一名在岗经办人")
    case .noLegalHold: Text("wait until the hold is lifted", "待保全解除后办理")
    case .offRolls: Text("wait until support has ended", "待退出后办理")
    case .noOpenMoney:
      Text("settle payments, recoveries and arrears first", "先结清发放、追回和补发")
    case .holdKnown: Text("give a new hold a name of its own; lift one that is placed", "新保全使用新编号；只解除已有的保全")
    }
  }
}
