public import Wording

extension Guard {
  /// What stands against the proposal when the guard fails.
  public var title: Text {
    switch self {
    case .phaseAllowsEvent: Text("the phase of the case does not allow this", "案件所处阶段不允许办理")
    case .roleMayAct: Text("this role may not do this", "该身份无权办理")
    case .actorPosted: Text("the actor holds no post on that day", "办理人当日未在岗")
    case .actorCertified: Text("the actor holds no certificate on that day", "办理人当日无有效培训合格记录")
    case .officeOfPost: Text("the office is not that of the actor's post", "办理单位与任职单位不符")
    case .officeOfCase: Text("the office has no competence for the case", "该单位对本案无管辖权")
    case .notInFuture: Text("the day has not come yet", "日期尚未到来")
    case .inOrder: Text("the day is before the step that it follows", "日期早于前一环节")
    case .readable: Text("a day, month or office can't be read", "日期、月份或单位代码无法识别")
    case .familyActs: Text("the person is neither of this household nor its proxy", "办理人不是本户成员或受托人")
    case .actorUnconflicted:
      Text("the actor is a relative of a member or has declared a conflict", "办理人与家庭成员有近亲属关系或已申请回避")
    case .proxyHasMandate: Text("a proxy acts without a mandate", "代办缺少委托")
    case .supplementOnce: Text("the list of missing items was already given", "已作过一次性告知")
    case .applicationComplete:
      Text("the household, its income or its assets are not declared", "家庭成员、收入或财产尚未申报")
    case .householdWellFormed:
      Text(
        "the household needs one head, each member once, one who counts, and the applicant",
        "家庭须有一名户主、成员不重复、至少一名计入成员并含申请人")
    case .memberKnown: Text("the person is not a member of the household", "该人员不是本户成员")
    case .memberNew: Text("the person is already a member of the household", "该人员已是本户成员")
    case .periodRuns: Text("the period ends before it begins", "期间起止颠倒")
    case .authorizationCoversMembers:
      Text("a member has not authorised the check of a source, or no longer", "有成员未授权核对该数据源或授权已失效")
    case .requestNew: Text("the request was already made", "该核对请求已提出")
    case .requestKnown: Text("the source was not asked by the case's current request", "当前核对请求未包含该数据源")
    case .itemsOnlyWithHit: Text("items stand with HIT and only with it", "仅“有记录”时应当并须列明细")
    case .reportMatchesAnswers:
      Text("the report says of a source what the source did not say", "报告所列结果与数据源反馈不一致")
    case .mandatorySourcesAnswered:
      Text("a mandatory source has not answered and is not waived", "必核数据源未反馈且未经免予核对")
    case .waiverOnlyWhereSilent:
      Text("the source has answered, so that nothing is left to waive", "该数据源已反馈，无须免予核对")
    case .reportValid: Text("no cross-check report is valid on the day", "当日没有有效的核对报告")
    case .hitKnown: Text("the case has no such hit", "本案没有该疑点")
    case .hitOpen: Text("the hit is not in a state for this", "疑点状态不允许办理")
    case .hitsResolved: Text("a hit is not resolved", "尚有疑点未核实")
    case .enoughInvestigators: Text("too few different investigators", "调查人员不足")
    case .investigatorsCertified:
      Text("an investigator is not posted here or not certified on the day", "调查人员当日未在本地任职或未取得培训合格证")
    case .investigatorsUnconflicted:
      Text("an investigator is a relative of a member or has declared a conflict", "调查人员与家庭成员有近亲属关系或已申请回避")
    case .visitSigned:
      Text("the visit is neither signed by the household nor without contact", "入户调查表未经家庭签字确认，也未注明系非接触式调查")
    case .votesAddUp: Text("the votes or those present do not add up", "评议人数或票数不符")
    case .homeVisitMade: Text("the household has not been visited", "尚未入户调查")
    case .reinvestigated: Text("nothing was investigated since the objection", "异议后尚未重新调查或评议")
    case .groundsOfCase: Text("a ground is not an event of this case", "依据不是本案记录")
    case .groundsIncludeHousehold: Text("the household declared is not among the grounds", "依据中没有家庭成员申报")
    case .assessmentCountsHousehold: Text("the members counted differ from the household", "核算人数与家庭成员不符")
    case .assessmentConsistent: Text("the result contradicts itself", "核算结果自相矛盾")
    case .policyInForce: Text("the policy was not in force here on the day", "该政策当日在本地未生效")
    case .assessmentIsCurrent: Text("the assessment is not the latest or has missed a fact", "核算非最新或遗漏新事实")
    case .opinionFollowsAssessment:
      Text("the opinion differs from the assessment, or settles a doubt, without reasons", "意见与核算不一致或处理存疑事项而未说明理由")
    case .objectionsResolved: Text("an objection is not resolved", "尚有异议未处理")
    case .objectionKnown: Text("the objection is unknown, settled or already filed", "异议编号不存在、已处理或重复")
    case .noticeLongEnough: Text("the notice is too short", "公示天数不足")
    case .noticeMinimal: Text("the notice shows more than name, members and amount", "公示内容超出姓名、人数、金额")
    case .noticeInVillage: Text("the notice is not posted in the case's township", "公示地点不在案件所属乡镇")
    case .noticeFullDays: Text("the notice has not run its full days", "公示尚未期满")
    case .countyVisitFirst:
      Text("a registered relative or a complaint calls for the county's own visit", "有近亲属备案或投诉举报，县级尚未入户")
    case .confirmerIsNotInvestigator: Text("whoever investigated may not decide", "调查人员不得审核确认")
    case .confirmerIsNotOpinionAuthor: Text("whoever gave the opinion may not decide", "初审人员不得审核确认")
    case .opinionIsFavourable: Text("the township's opinion is against it", "乡镇初审意见为不同意")
    case .decisionFollowsOpinion:
      Text("the decision does not rest on the latest opinion, its category and amount", "确认内容与最新初审意见不一致")
    case .personsOfHousehold: Text("a person to be enrolled is not a living member who counts", "保障对象不是在世的计入成员")
    case .oneBasicCategory:
      Text("a person is in basic support elsewhere, or nobody looked", "有人员已在其他基本生活救助中，或未查询")
    case .firstPayMonth: Text("support is paid from the month after the decision", "应自确认次月起发放")
    case .reviewWithinLimit: Text("the next review is too late or not after the decision", "复核日期超出期限或不晚于本次决定")
    case .delegation:
      Text("confirmation is not delegated to townships here, or not done by one", "本地未委托乡镇确认或办理主体不符")
    case .refusalHasReasons: Text("the refusal names no reason", "不予确认未说明理由")
    case .refusalNoticeDue: Text("the family would be told too late", "告知期限超过规定")
    case .decisionKnown: Text("no untold decision of this case stands there", "该序号不是本案待告知的决定")
    case .terminationEvidence: Text("non-cooperation is not shown by events of this case", "终止程序缺少本案不配合的记录")
    case .extendedOnce:
      Text("the time was extended already, or not from thirty to at most forty-five working days", "已延期或延期幅度不符")
    case .identifiedAfterRefusal:
      Text("only a refused application for 低保 leads to 边缘 or 刚性支出困难 without a new one", "仅低保申请不予确认后可直接认定边缘或刚性支出困难")
    case .familyConsents: Text("the family has not agreed", "未征得家庭同意")
    case .validityWithinLimit:
      Text("the category would hold too long or ends before it begins", "认定有效期超限或早于认定日")
    case .categoryChanges:
      Text("the change does not begin at the present category or changes nothing", "原类别不符或类别未变")
    case .singleInMarginalFamily:
      Text("only a member of a marginal family is enrolled alone, once", "仅低保边缘家庭成员可单人纳入，且一人一次")
    case .amountAddsUp:
      Text("base and supplement, or the shares, do not add up to the amount", "基础与增发或分项之和不等于金额")
    case .amountSetKeepsAmount: Text("a setting of the amount may not change what is in force", "核定不得改变已确认金额")
    case .reductionNotRetroactive:
      Text("a reduction begins in the month after the decision at the earliest", "减发最早自决定次月起")
    case .upliftState: Text("the supplement already runs, or doesn't", "该项分类施保已存在或不存在")
    case .enoughJobRefusals: Text("too few refusals of suitable work in a row", "连续拒绝就业次数不足")
    case .shareReduces: Text("the reduction would not lower what the household receives", "减停后金额不低于现金额")
    case .reductionHasReasons: Text("a reduction or stop names no reason", "减发或停发未说明理由")
    case .adjustmentStated: Text("an increase or reduction states no amount or no month", "增减发未注明金额或月份")
    case .overdueIsDue: Text("the day is not due, or not over", "期限不符或尚未届满")
    case .suspensionState: Text("pay is already suspended, or isn't", "已暂停或未暂停")
    case .monthNotPast: Text("the month is over", "月份已过")
    case .gradualAboveLine: Text("income a head is below the line", "人均收入低于标准")
    case .gradualUnderCap: Text("income a head reaches the cap, or the cap is too high", "人均收入达到上限或上限过高")
    case .gradualMonths:
      Text("a gradual exit runs from this month or later, one to twelve months", "渐退期应为一至十二个月且不溯及")
    case .gradualOfDibao: Text("only 低保 ends gradually", "仅低保可渐退")
    case .gradualSteps:
      Text("a step lies outside the gradual exit, raises the amount, or payment is in full", "递减超出渐退期、提高金额或方式为全额")
    case .gradualCompleted: Text("the months have not run, or it ended already", "渐退期未满或已结束")
    case .exitHasReasons: Text("the exit names no ground or no reasons", "退出未说明依据与理由")
    case .exitMonth: Text("support stops in the month after the decision at the earliest", "最早自决定次月起停发")
    case .exitNoticed: Text("the exit was not on notice for its full days", "退出公示未满")
    case .exitTold: Text("the family was not told of the exit with its reasons", "尚未告知家庭退出决定及理由")
    case .exitNotEarly: Text("the exit takes effect in its own month, not before", "未到停发月份")
    case .reinstatementMonth: Text("support begins again in the stop month at the earliest", "恢复月份早于停发月份")
    case .deathOnce: Text("the death is recorded already, or lies after the day", "死亡已登记或日期晚于登记")
    case .recoveryWithinFound: Text("more would be ordered back than was found overpaid", "追回超过已认定多发")
    case .settlementWithinOrdered: Text("more would be settled than was ordered back", "收回或免追超过追回额")
    case .arrearsWithinFound: Text("more would be paid than was found underpaid", "补发超过已认定少发")
    case .twoPersons: Text("whoever asked for a correction may not approve it", "更正申请人不得自行审批")
    case .correctionRequested:
      Text("no request for this correction is open, or the one named did not make it", "该字段没有待办的更正申请，或所填申请人未提出申请")
    case .targetOfCase: Text("the position is not an event of this case", "该序号不是本案记录")
    case .disputeState: Text("the dispute is unknown, settled or already open", "申诉不存在、已办结或重复")
    case .signalOpen: Text("the case has no such signal that is open", "案卷没有该待处置预警")
    case .triageHasDay: Text("a visit or review needs a day that isn't over", "走访或复核须有未过的期限")
    case .proposalOpen: Text("the case has no such proposal that is open", "案卷没有该待处理建议")
    case .declineHasReason: Text("a proposal is declined without a reason", "不采纳建议未附理由")
    case .moduleKnown: Text("no such module is installed", "未安装该模块")
    case .moduleScope: Text("the module would see more than the office's own area", "模块范围超出单位辖区")
    case .moduleTypes: Text("the module asks for an event that isn't in the catalogue", "模块要求目录之外的事件类型")
    case .postState: Text("the post is already held, or none is held", "已有任职或尚无任职")
    case .trainedFirst: Text("the course was not attended", "未参加该课程培训")
    case .passMark: Text("the score is too low, or the validity ends before it begins", "分数不合格或有效期倒置")
    case .notOneself: Text("nobody posts or certifies himself", "不得为本人办理")
    case .certificateInForce: Text("no certificate is in force to lapse", "没有可失效的合格记录")
    case .declaredOnce: Text("the relation or conflict is already declared", "已备案")
    case .listStage: Text("the list is not at this stage", "清册所处环节不符")
    case .linesWellFormed:
      Text("lines must be numbered 1, 2, 3 …, each case once, each amount above zero", "明细须连续编号、一案一行、金额大于零")
    case .totalIsSum: Text("the total is not the sum of the lines, or differs from the list", "合计与明细不符")
    case .listMatchesCases: Text("a line differs from what the case is due", "明细与案件应发不符")
    case .approverIsNotPreparer: Text("whoever prepared the list may not approve it", "造册人不得审批")
    case .listUnchanged: Text("the list approved is not the list prepared", "审批清册与造册不一致")
    case .payerIsSeparate: Text("whoever prepared or approved may not pay", "造册或审批人员不得支付")
    case .lineKnown: Text("the list has no such line, or it says something else", "清册无此行或内容不符")
    case .lineStage: Text("the line is not at this stage", "该行状态不符")
    case .packNew: Text("a pack of that name is already published", "该政策已发布")
    case .packKnown: Text("no such pack is in force", "没有该现行政策")
    case .packDates: Text("the last day is before the first", "施行起止颠倒")
    case .packScope: Text("the pack reaches beyond the office", "适用范围超出单位辖区")
    case .packOverlaps: Text("another pack is in force for the same area", "同一地区已有现行政策")
    case .packCanonical: Text("the canonical form isn't that of the pack named", "规范形式与所列政策不符")
    case .minorApproved: Text("nobody else approved reading about a child under fourteen", "查阅未满十四周岁儿童信息未经他人审批")
    case .readerReachesCase: Text("no case of the person lies within reach of the post", "该人的案卷均不在任职单位管辖范围内")
    case .secondPosted: Text("whoever agrees holds no post on that day", "复核人当日未在岗")
    case .erasureAgreed: Text("an erasure needs two different members of staff", "删除个人信息须由两名不同的经办人共同办理")
    case .noLegalHold: Text("a legal hold is on the person's data", "该人信息正在保全")
    case .offRolls: Text("the person is on a roll", "该人仍在保")
    case .noOpenMoney: Text("money is still open in a case of the person", "该人案卷尚有未结款项")
    case .holdKnown: Text("the hold is placed already, or isn't there to lift", "保全编号重复或不存在")
    }
  }
}
