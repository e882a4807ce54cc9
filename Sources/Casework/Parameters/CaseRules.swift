public import Entitlement

/// The procedure of one office on one day, as known at one moment (程序参数).
///
/// Each stage declares its own parameters, in its own file. A class without anything that changes: a context, an
/// attempt and a refusal share one.
public final class CaseRules: Sendable {
  /// Who must hold a certificate, and what earns one.
  public let staff: StaffParameters
  /// Aid that is given first.
  public let urgentAid: UrgentAidParameters
  /// The cross-check.
  public let crossCheck: CrossCheckParameters
  /// The investigation.
  public let investigation: InvestigationParameters
  /// The township's opinion.
  public let opinion: OpinionParameters
  /// The public notice.
  public let notice: NoticeParameters
  /// The county's decision.
  public let decision: CountyDecisionParameters
  /// The procedure as a whole.
  public let course: CourseParameters
  /// The categories.
  public let category: CategoryParameters
  /// The amounts.
  public let amount: AmountParameters
  /// The periodic reviews.
  public let review: ReviewParameters
  /// The hearing before a reduction or an end.
  public let hearing: HearingParameters
  /// The gradual exit.
  public let gradualExit: GradualExitParameters
  /// The exit.
  public let exit: ExitParameters
  /// Every parameter with its value and its origin, in the order of the stages.
  public let parameters: [ResolvedParameter]

  /// The pack in force that this program can't read, and why: nothing but an end of packs is decided by rules that lack
  /// it; nil where all is read, as nearly always.
  public let unread: PolicyFault?

  /// What the packs come to that lie over each other.
  ///
  /// - Parameter packs: those in force, the widest scope first.
  convenience init(_ packs: [ProcedurePack]) {
    var (readable, unread): ([PolicyPack], PolicyFault?) = ([], nil)
    for pack in packs {
      switch pack.content {
      case .success(let content): readable.append(content)
      case .failure(let fault): unread = fault
      }
    }
    var read = ParameterReader(.procedure, readable)
    self.init(&read, unread: unread)
  }

  /// Reads every parameter; without packs, the national values.
  init(_ read: inout ParameterReader, unread: PolicyFault? = nil) {
    self.unread = unread
    staff = StaffParameters(&read)
    urgentAid = UrgentAidParameters(&read)
    crossCheck = CrossCheckParameters(&read)
    investigation = InvestigationParameters(&read)
    opinion = OpinionParameters(&read)
    notice = NoticeParameters(&read)
    decision = CountyDecisionParameters(&read)
    course = CourseParameters(&read)
    category = CategoryParameters(&read)
    amount = AmountParameters(&read)
    review = ReviewParameters(&read)
    hearing = HearingParameters(&read)
    gradualExit = GradualExitParameters(&read)
    exit = ExitParameters(&read)
    parameters = read.resolved
  }

  /// The national values, which hold where nothing is published.
  public static let national = CaseRules([])

  /// Every parameter as its stage declares it.
  public static let declarations: [ParameterDeclaration] = national.parameters.map(\.declaration)
}

extension CaseRules: Hashable {
  /// Whether both say the same.
  public static func == (left: CaseRules, right: CaseRules) -> Bool {
    left === right
      || left.parameters.map(\.value) == right.parameters.map(\.value) && left.unread?.pack == right.unread?.pack
  }

  /// Hashes what holds.
  public func hash(into hasher: inout Hasher) { hasher.combine(parameters.map(\.value)) }
}
