import Wording

extension Guard {
  /// 任职状态.
  public static let postState = Guard(
    "postState", Instrument.chenzhouPractice.whole,
    title: Text("the post is already held, or none is held", "已有任职或尚无任职"),
    remedy: Text("post once, then transfer", "首次上岗登记，其后调岗"))

  /// 先培训.
  public static let trainedFirst = Guard(
    "trainedFirst", Instrument.chenzhouPractice.whole, title: Text("the course was not attended", "未参加该课程培训"),
    remedy: Text("attend the course first", "先参加培训"))

  /// 合格分数.
  public static let passMark = Guard(
    "passMark", Instrument.chenzhouPractice.whole,
    title: Text("the score is too low, or the validity ends before it begins", "分数不合格或有效期倒置"),
    remedy: Text("repeat the test", "重新考核"))

  /// 不得自办.
  public static let notOneself = Guard(
    "notOneself", Instrument.ledger.whole, title: Text("nobody posts or certifies himself", "不得为本人办理"),
    remedy: Text("have another do it", "由他人办理"))

  /// 在有效期.
  public static let certificateInForce = Guard(
    "certificateInForce", Instrument.chenzhouPractice.whole,
    title: Text("no certificate is in force to lapse", "没有可失效的合格记录"),
    remedy: Text("name the member of staff whose certificate runs", "核对人员"))

  /// 重复备案.
  public static let declaredOnce = Guard(
    "declaredOnce", Instrument.dibaoProcedure.article("11", isVerified: false),
    title: Text("the relation or conflict is already declared", "已备案"), remedy: Text("nothing more is needed", "无须重复"))

  static let staff: [Guard] = [
    .postState, .trainedFirst, .passMark, .notOneself, .certificateInForce, .declaredOnce,
  ]
}
