/// A rule that stands between a proposal and the ledger (办理规则).
///
/// A guard is asked with the state before the event; a refusal names the first that fails.
public enum Guard: String, CaseIterable, Hashable, Sendable {
  // Any event
  /// 阶段: the phase of the case does not allow this.
  case phaseAllowsEvent
  /// 主体: this role may not do this.
  case roleMayAct
  /// 上岗: the actor holds no post on that day.
  case actorPosted
  /// 先培训再上岗: the actor holds no certificate on that day.
  case actorCertified
  /// 单位: the office is not that of the actor's post.
  case officeOfPost
  /// 管辖: the office has no competence for the case.
  case officeOfCase
  /// 不得早记: the day has not come yet.
  case notInFuture
  /// 时序: the day is before the step that it follows.
  case inOrder
  /// 可读: a day, month or office can't be read.
  case readable
  /// 本人: the person is neither of this household nor its proxy.
  case familyActs
  /// 回避: the actor is a relative of a member or has declared a conflict.
  case actorUnconflicted
  // Application
  /// 委托: a proxy acts without a mandate.
  case proxyHasMandate
  /// 一次性告知: the list of missing items was already given.
  case supplementOnce
  /// 材料齐全: the household, its income or its assets are not declared.
  case applicationComplete
  /// 家庭成员: the household needs one head, each member once, one who counts, and the applicant.
  case householdWellFormed
  /// 成员: the person is not a member of the household.
  case memberKnown
  /// 新成员: the person is already a member of the household.
  case memberNew
  /// 期间: the period ends before it begins.
  case periodRuns
  // Cross-check and investigation
  /// 授权: a member has not authorised the check of a source, or no longer.
  case authorizationCoversMembers
  /// 核对编号: the request was already made.
  case requestNew
  /// 核对请求: the source was not asked by the case's current request.
  case requestKnown
  /// 有记录才有明细: items stand with HIT and only with it.
  case itemsOnlyWithHit
  /// 报告一致: the report says of a source what the source did not say.
  case reportMatchesAnswers
  /// 必核数据源: a mandatory source has not answered and is not waived.
  case mandatorySourcesAnswered
  /// 免予核对: the source has answered, so that nothing is left to waive.
  case waiverOnlyWhereSilent
  /// 报告有效: no cross-check report is valid on the day.
  case reportValid
  /// 疑点编号: the case has no such hit.
  case hitKnown
  /// 疑点状态: the hit is not in a state for this.
  case hitOpen
  /// 疑点核实: a hit is not resolved.
  case hitsResolved
  /// 调查人数: too few different investigators.
  case enoughInvestigators
  /// 调查人员资格: an investigator is not posted here or not certified on the day.
  case investigatorsCertified
  /// 调查回避: an investigator is a relative of a member or has declared a conflict.
  case investigatorsUnconflicted
  /// 签字: the visit is neither signed by the household nor without contact.
  case visitSigned
  /// 评议票数: the votes or those present do not add up.
  case votesAddUp
  // Assessment and opinion
  /// 入户调查: the household has not been visited.
  case homeVisitMade
  /// 重新调查: nothing was investigated since the objection.
  case reinvestigated
  /// 核算依据: a ground is not an event of this case.
  case groundsOfCase
  /// 依据含家庭: the household declared is not among the grounds.
  case groundsIncludeHousehold
  /// 核算人数: the members counted differ from the household.
  case assessmentCountsHousehold
  /// 核算结果: the result contradicts itself.
  case assessmentConsistent
  /// 政策有效: the policy was not in force here on the day.
  case policyInForce
  /// 核算最新: the assessment is not the latest or has missed a fact.
  case assessmentIsCurrent
  /// 意见与核算: the opinion differs from the assessment, or settles a doubt, without reasons.
  case opinionFollowsAssessment
  /// 异议处理: an objection is not resolved.
  case objectionsResolved
  /// 异议编号: the objection is unknown, settled or already filed.
  case objectionKnown
  // Notice
  /// 公示天数: the notice is too short.
  case noticeLongEnough
  /// 公示内容: the notice shows more than name, members and amount.
  case noticeMinimal
  /// 公示地点: the notice is not posted in the case's township.
  case noticeInVillage
  /// 公示期满: the notice has not run its full days.
  case noticeFullDays
  // The county's decision
  /// 县级入户: a registered relative or a complaint calls for the county's own visit.
  case countyVisitFirst
  /// 查审分离: whoever investigated may not decide.
  case confirmerIsNotInvestigator
  /// 审核分离: whoever gave the opinion may not decide.
  case confirmerIsNotOpinionAuthor
  /// 初审同意: the township's opinion is against it.
  case opinionIsFavourable
  /// 依初审: the decision does not rest on the latest opinion, its category and amount.
  case decisionFollowsOpinion
  /// 保障对象: a person to be enrolled is not a living member who counts.
  case personsOfHousehold
  /// 一人一类: a person is in basic support elsewhere, or nobody looked.
  case oneBasicCategory
  /// 发放起始: support is paid from the month after the decision.
  case firstPayMonth
  /// 复核期限: the next review is too late or not after the decision.
  case reviewWithinLimit
  /// 委托确认: confirmation is not delegated to townships here, or not done by one.
  case delegation
  /// 不予确认理由: the refusal names no reason.
  case refusalHasReasons
  /// 告知期限: the family would be told too late.
  case refusalNoticeDue
  /// 决定: no untold decision of this case stands there.
  case decisionKnown
  /// 终止依据: non-cooperation is not shown by events of this case.
  case terminationEvidence
  /// 延期一次: the time was extended already, or not from thirty to at most forty-five working days.
  case extendedOnce
  // Category and amount
  /// 转认定: only a refused application for 低保 leads to 边缘 or 刚性支出困难 without a new one.
  case identifiedAfterRefusal
  /// 征得同意: the family has not agreed.
  case familyConsents
  /// 有效期: the category would hold too long or ends before it begins.
  case validityWithinLimit
  /// 类别转换: the change does not begin at the present category or changes nothing.
  case categoryChanges
  /// 单人保: only a member of a marginal family is enrolled alone, once.
  case singleInMarginalFamily
  /// 金额构成: base and supplement, or the shares, do not add up to the amount.
  case amountAddsUp
  /// 核定金额: a setting of the amount may not change what is in force.
  case amountSetKeepsAmount
  /// 减发不溯及: a reduction begins in the month after the decision at the earliest.
  case reductionNotRetroactive
  /// 分类施保状态: the supplement already runs, or doesn't.
  case upliftState
  /// 拒绝就业: too few refusals of suitable work in a row.
  case enoughJobRefusals
  /// 本人减停: the reduction would not lower what the household receives.
  case shareReduces
  // Review, gradual exit and exit
  /// 减停理由: a reduction or stop names no reason.
  case reductionHasReasons
  /// 复核结果: an increase or reduction states no amount or no month.
  case adjustmentStated
  /// 逾期: the day is not due, or not over.
  case overdueIsDue
  /// 暂停状态: pay is already suspended, or isn't.
  case suspensionState
  /// 不溯及: the month is over.
  case monthNotPast
  /// 渐退条件: income a head is below the line.
  case gradualAboveLine
  /// 渐退上限: income a head reaches the cap, or the cap is too high.
  case gradualUnderCap
  /// 渐退期限: a gradual exit runs from this month or later, one to twelve months.
  case gradualMonths
  /// 渐退对象: only 低保 ends gradually.
  case gradualOfDibao
  /// 渐退递减: a step lies outside the gradual exit, raises the amount, or payment is in full.
  case gradualSteps
  /// 渐退期满: the months have not run, or it ended already.
  case gradualCompleted
  /// 退出理由: the exit names no ground or no reasons.
  case exitHasReasons
  /// 停发月份: support stops in the month after the decision at the earliest.
  case exitMonth
  /// 退出公示: the exit was not on notice for its full days.
  case exitNoticed
  /// 退出告知: the family was not told of the exit with its reasons.
  case exitTold
  /// 退出生效: the exit takes effect in its own month, not before.
  case exitNotEarly
  /// 恢复月份: support begins again in the stop month at the earliest.
  case reinstatementMonth
  /// 死亡登记: the death is recorded already, or lies after the day.
  case deathOnce
  // Money owed
  /// 追回限额: more would be ordered back than was found overpaid.
  case recoveryWithinFound
  /// 收回限额: more would be settled than was ordered back.
  case settlementWithinOrdered
  /// 补发限额: more would be paid than was found underpaid.
  case arrearsWithinFound
  // Correction and dispute
  /// 双人更正: whoever asked for a correction may not approve it.
  case twoPersons
  /// 更正申请: nobody asked for the correction of that field, or not the member of staff named.
  case correctionRequested
  /// 更正对象: the position is not an event of this case.
  case targetOfCase
  /// 申诉状态: the dispute is unknown, settled or already open.
  case disputeState
  // Monitoring and modules
  /// 预警状态: the case has no such signal, or somebody has triaged it.
  case signalOpen
  /// 处置期限: a visit or a review states no day, or one that is over.
  case triageHasDay
  /// 建议状态: the case has no such proposal, or somebody has decided on it.
  case proposalOpen
  /// 不采纳理由: a proposal is declined without a reason.
  case declineHasReason
  /// 模块: no such module is installed.
  case moduleKnown
  /// 模块范围: the module would see more than the office's own area.
  case moduleScope
  /// 事件类型: the module asks for an event that isn't in the catalogue.
  case moduleTypes
  // Staff
  /// 任职状态: the post is already held, or none is held.
  case postState
  /// 先培训: the course was not attended.
  case trainedFirst
  /// 合格分数: the score is too low, or the validity ends before it begins.
  case passMark
  /// 不得自办: nobody posts or certifies himself.
  case notOneself
  /// 在有效期: no certificate is in force to lapse.
  case certificateInForce
  /// 重复备案: the relation or conflict is already declared.
  case declaredOnce
  // Payment lists
  /// 清册环节: the list is not at this stage.
  case listStage
  /// 清册明细: lines must be numbered 1, 2, 3 …, each case once, each amount above zero.
  case linesWellFormed
  /// 合计: the total is not the sum of the lines, or differs from the list.
  case totalIsSum
  /// 应发核对: a line differs from what the case is due.
  case listMatchesCases
  /// 造册审批分离: whoever prepared the list may not approve it.
  case approverIsNotPreparer
  /// 清册一致: the list approved is not the list prepared.
  case listUnchanged
  /// 审付分离: whoever prepared or approved may not pay.
  case payerIsSeparate
  /// 明细行: the list has no such line, or it says something else.
  case lineKnown
  /// 明细状态: the line is not at this stage.
  case lineStage
  // Policy
  /// 政策编号: a pack of that name is already published.
  case packNew
  /// 政策: no such pack is in force.
  case packKnown
  /// 施行日期: the last day is before the first.
  case packDates
  /// 适用范围: the pack reaches beyond the office.
  case packScope
  /// 政策重叠: another pack is in force for the same area.
  case packOverlaps
  /// 规范形式: the canonical form isn't that of the pack named.
  case packCanonical
  // Personal data
  /// 未成年人审批: nobody else approved reading about a child under fourteen.
  case minorApproved
  /// 查阅范围: no case of the person lies within reach of the post.
  case readerReachesCase
  /// 双人删除: nobody else agreed to the erasure.
  case erasureAgreed
  /// 复核人在岗: whoever agrees holds no post on the day.
  case secondPosted
  /// 证据保全: a legal hold is on the person's data.
  case noLegalHold
  /// 在保: the person is on a roll.
  case offRolls
  /// 未结款项: money is still open in a case of the person.
  case noOpenMoney
  /// 保全编号: the hold is placed already, or isn't there to lift.
  case holdKnown
}
