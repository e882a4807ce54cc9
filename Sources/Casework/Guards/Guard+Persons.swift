import Wording

extension Guard {
  /// 未成年人审批.
  public static let minorApproved = Guard(
    "minorApproved", Instrument.minorsOnline.article("36"),
    title: Text("nobody else approved reading about a child under fourteen", "查阅未满十四周岁儿童信息未经他人审批"),
    remedy: Text("name another posted member of staff who approved it", "注明另一名在岗审批人"))

  /// 查阅范围.
  public static let readerReachesCase = Guard(
    "readerReachesCase", Instrument.personalInformation.article("51", isVerified: false),
    title: Text("no case of the person lies within reach of the post", "该人的案卷均不在任职单位管辖范围内"),
    remedy: Text("leave it to the township or county of the person's case", "请由该人案卷所属的乡镇或县办理"))

  /// 双人删除.
  public static let erasureAgreed = Guard(
    "erasureAgreed", Instrument.ledger.whole,
    title: Text("an erasure needs two different members of staff", "删除个人信息须由两名不同的经办人共同办理"),
    remedy: Text("name another posted member of staff who agrees", "注明另一名在岗经办人"))

  /// 复核人在岗.
  public static let secondPosted = Guard(
    "secondPosted", Instrument.ledger.whole, title: Text("whoever agrees holds no post on that day", "复核人当日未在岗"),
    remedy: Text("name a posted member of staff who agrees", "注明一名在岗的复核人"))

  /// 证据保全.
  public static let noLegalHold = Guard(
    "noLegalHold", Instrument.personalInformation.article("47"),
    title: Text("a legal hold is on the person's data", "该人信息正在保全"),
    remedy: Text("wait until the hold is lifted", "待保全解除后办理"))

  /// 在保.
  public static let offRolls = Guard(
    "offRolls", Instrument.personalInformation.article("47"), title: Text("the person is on a roll", "该人仍在保"),
    remedy: Text("wait until support has ended", "待退出后办理"))

  /// 未结款项.
  public static let noOpenMoney = Guard(
    "noOpenMoney", Instrument.personalInformation.article("47"),
    title: Text("money is still open in a case of the person", "该人案卷尚有未结款项"),
    remedy: Text("settle payments, recoveries and arrears first", "先结清发放、追回和补发"))

  /// 保全编号.
  public static let holdKnown = Guard(
    "holdKnown", Instrument.ledger.whole,
    title: Text("the hold is placed already, or isn't there to lift", "保全编号重复或不存在"),
    remedy: Text("give a new hold a name of its own; lift one that is placed", "新保全使用新编号；只解除已有的保全"))

  static let persons: [Guard] = [
    .minorApproved, .readerReachesCase, .erasureAgreed, .secondPosted, .noLegalHold, .offRolls, .noOpenMoney,
    .holdKnown,
  ]
}
