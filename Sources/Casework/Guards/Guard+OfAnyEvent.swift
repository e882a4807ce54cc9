import Instruments
import Wording

extension Guard {
  /// 阶段.
  public static let phaseAllowsEvent = Guard(
    "phaseAllowsEvent", Instrument.ledger.whole,
    title: Text("the phase of the case does not allow this", "案件所处阶段不允许办理"),
    remedy: Text("take the steps before it first, or record it in the record it belongs to", "请先办理前一环节"))

  /// 主体.
  public static let roleMayAct = Guard(
    "roleMayAct", Instrument.ledger.whole, title: Text("this role may not do this", "该身份无权办理"),
    remedy: Text("have it done by the office that the catalogue names", "由有权主体办理"))

  /// 上岗.
  public static let actorPosted = Guard(
    "actorPosted", Instrument.chenzhouPractice.whole, title: Text("the actor holds no post on that day", "办理人当日未在岗"),
    remedy: Text("post the member of staff first, or act on a day of the posting", "先登记上岗，或在任职期内办理"))

  /// 先培训再上岗.
  public static let actorCertified = Guard(
    "actorCertified", Instrument.chenzhouPractice.whole,
    title: Text("the actor holds no certificate on that day, of the act or of its recording", "办理人在办理当日或记录当日无有效培训合格记录"),
    remedy: {
      let roles = $0.staff.certifiedRoles.roles.map(\.title)
      let (english, chinese) = (roles.map(\.english), roles.map(\.chinese))
      return Text(
        "certify the member of staff, or have another act; certificates are asked of \(english.joined(separator: ", "))",
        "培训合格后办理，或由其他合格人员办理；须持证：\(chinese.joined(separator: "、"))")
    })

  /// 单位.
  public static let officeOfPost = Guard(
    "officeOfPost", Instrument.ledger.whole, title: Text("the office is not that of the actor's post", "办理单位与任职单位不符"),
    remedy: Text("act in the name of the office posted to", "以任职单位名义办理"))

  /// 不得早记.
  public static let notInFuture = Guard(
    "notInFuture", Instrument.ledger.whole, title: Text("the day has not come yet", "日期尚未到来"),
    remedy: Text("record it when it has happened", "事项发生后再记录"))

  /// 时序.
  public static let inOrder = Guard(
    "inOrder", Instrument.ledger.whole, title: Text("the day is before the step that it follows", "日期早于前一环节"),
    remedy: Text("give the day on which it was done, not before the last step", "填写不早于前一环节的实际日期"))

  /// 政策包可读.
  public static let packsReadable = Guard(
    "packsReadable", Instrument.ledger.whole,
    title: Text("this program can't read a pack of the procedure that is in force", "本程序无法识别现行的程序政策包"),
    remedy: Text(
      "update the program; or have the pack superseded, which is decided without it", "更新程序；或废止该政策包（废止不受其影响）"))

  /// 可读.
  public static let readable = Guard(
    "readable", Instrument.ledger.whole, title: Text("a day, month or office can't be read", "日期、月份或单位代码无法识别"),
    remedy: Text("write days as YYYY-MM-DD, months as YYYY-MM and offices with twelve digits", "按规定格式填写"))

  /// What any event is asked besides its own guards.
  public static let ofAnyEvent: [Guard] = [
    .phaseAllowsEvent, .roleMayAct, .actorPosted, .actorCertified, .officeOfPost, .officeOfCase, .notInFuture, .inOrder,
    .readable, .packsReadable, .heardFirst,
    .lateEntryExplained, .termOnRecord,
  ]
}
