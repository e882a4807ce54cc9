/// The parameters of the procedure: what the instruments fix, and what they leave to a county (程序参数).
///
/// A default is the national rule where there is one. Where there is none, the comment says so.
public struct CaseRules: Hashable, Sendable {
  /// Days of the public notice (公示期): 7; 57 号 art 20.
  public var noticeDays = 7
  /// Whether the day of posting is the first day of a notice; by 民法典 art 201 the day of the event isn't counted.
  public var noticeCountsFirstDay = false
  /// What a notice may show (公示内容): 57 号 art 25, unverified.
  public var noticeFields = ["name", "members", "amount"]
  /// Investigators in a group (调查人员): 2; 57 号 art 17, unverified.
  public var investigators = 2
  /// Working days from acceptance to the first step of the investigation: 3; 57 号 art 16, unverified.
  public var investigationWorkingDays = 3
  /// Working days for the county's decision: 10; 57 号 art 21.
  public var countyWorkingDays = 10
  /// Working days to tell a family that it is refused: 3; 57 号 art 22.
  public var refusalNoticeWorkingDays = 3
  /// Working days from acceptance to the decision: 30; 57 号 art 23, unverified.
  public var totalWorkingDays = 30
  /// Working days in exceptional cases, by an extension: 45; 57 号 art 23, unverified.
  public var extendedWorkingDays = 45
  /// Months to the next review in class A: 12; 57 号 art 32.
  public var reviewMonthsA = 12
  /// Months to the next review in class B: 6; 57 号 art 32.
  public var reviewMonthsB = 6
  /// Months to the next review in class C: 6; 57 号 art 32.
  public var reviewMonthsC = 6
  /// Months of a gradual exit at most: 12; Chenzhou, 57 号 art 34 unverified.
  public var gradualExitMonths = 12
  /// The multiple of the line that income must stay below in a gradual exit, in basis points: illustrative.
  public var gradualExitCapBasisPoints: UInt32 = 20_000
  /// Days of notice before 特困 support ends: 7; 43 号 art 26.
  public var exitNoticeDays = 7
  /// Refusals of suitable work in a row that let a person's share be reduced: 3; 57 号 art 35, unverified.
  public var jobRefusals: UInt32 = 3
  /// Months that 刚性支出困难 holds at most: 12; 刚性支出困难家庭认定办法 (2024).
  public var rigidValidityMonths = 12
  /// Codes of the sources that must have answered before an assessment, or be waived by the county.
  ///
  /// 57 号 art 18 lists eleven kinds of data; which of them are indispensable is a county's parameter.
  public var mandatorySources = ["household-register", "social-insurance", "real-estate", "vehicle"]
  /// Roles that must hold a certificate on the day they act (先培训再上岗).
  public var certifiedRoles = ActorSet(.village, .township, .county, .checker)
  /// Whether confirmation is delegated to townships (委托乡镇审核确认): 57 号 art 2.
  public var isConfirmationDelegated = false
  /// The lowest score that earns a certificate (合格分数), of 100: a county's parameter.
  public var passMark: UInt32 = 60

  /// Makes the default rules.
  public init() {}
}
