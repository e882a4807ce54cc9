import ArgumentParser
import CaseEvents
import Casework
import Desk
import EventEnvelope
import EventLog
import Wording

/// The command `anjuan case record STEP CASE …`, which may be written `anjuan case STEP CASE …`.
struct CaseRecordCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "record", Text("Take a step in a case, if every rule allows it", "办理一步（须符合全部规则）"),
      examples: [
        (
          "anjuan case accept 431026-2023-000017 --actor staff/s1 --office 431026101000 --set acceptedOn=2023-02-01",
          Text("A step with its field", "带字段的一步")
        ),
        (
          "anjuan case submit 431026-2023-000018 --actor staff/s1 --office 431026101000 --set identity=@identity.json",
          Text("Who somebody is comes from a file, or with - from standard input", "身份信息来自文件，或以 - 由标准输入给出")
        ),
        (
          "anjuan case visit 431026-2023-000017 --actor staff/s1 --office 431026101000 --data @visit.json",
          Text("A step with its data from a file", "从文件读取内容")
        ),
      ],
      discussion: Text(
        "Steps are the catalogue's events, by a short name, or by their name in English or Chinese: \(StepArgument.listing). "
          + "`anjuan case record accept …` may be written `anjuan case accept …`. A step that a rule forbids is refused "
          + "with the rule, its article and what would satisfy it; nothing is recorded then.",
        "步骤即事件目录中的事件，可用简名，也可用中英文全名：\(StepArgument.listing)。anjuan case record accept … 可简写为 anjuan case accept …。"
          + "若规则不允许，将说明规则、条款与补救办法，且不写入任何内容。"))
  }

  @Argument(help: ArgumentHelp(Text("The step", "步骤"), valueName: "step"), completion: .list(StepArgument.names))
  var step: StepArgument

  @Argument(help: ArgumentHelp(Text("The case", "案卷号"), valueName: "case"))
  var caseID: String

  @Option(
    help: ArgumentHelp(Text("Who acts, such as staff/431026101-t1", "经办人，如 staff/431026101-t1"), valueName: "kind/id"))
  var actor: Subject

  @Option(help: ArgumentHelp(Text("The office that acts (twelve digits)", "经办机构区划代码（12 位）"), valueName: "code"))
  var office: Office

  @Option(help: ArgumentHelp(Text("The day that it is true of (default: today)", "发生日（默认今天）"), valueName: "yyyy-mm-dd"))
  var on: CivilDate?

  @Option(
    help: ArgumentHelp(
      Text("Why it is entered long after its day: a code", "补录原因代码（录入日距发生日较久时）"), valueName: "code"))
  var lateReason: String?

  @Option(
    help: ArgumentHelp(
      Text("The event's data as JSON; @FILE reads a file, - standard input", "事件内容（JSON）；@文件 读取文件，- 读取标准输入"),
      valueName: "json"))
  var data: String?

  @Option(
    help: ArgumentHelp(
      Text(
        "One field of the data: name=value; may be repeated. A sealed field takes @FILE, or - to read or ask for it",
        "事件的一个字段：名称=值，可重复；密封字段用 @文件，或用 - 读取或询问"), valueName: "field=value"))
  var set: [FieldAssignment] = []

  @Flag(help: ArgumentHelp(Text("Say what would be recorded, and record nothing", "只说明将写入的内容，不实际写入")))
  var dryRun = false

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var keys: KeyOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if data != nil, !set.isEmpty {
      throw ValidationError(Text("give --data or --set, not both", "--data 与 --set 不能同时给出"))
    }
  }

  func run() async throws {
    let event = try payload()
    let place = keys.place(of: ledger)
    let log = try place.openLog(dryRun ? .readOnly : .readWrite)
    let proposal = Acting(actor, of: office, on: on, lateReason: lateReason).proposal(event)
    try await place.reporting {
      let desk = CaseDesk(place.caseLog(log), executingWith: .current)
      let known = try desk.sharedNumbers(of: event)
      if dryRun {
        try output.render(Listing(decided: try desk.decide(proposal, on: caseID), at: nil))
      } else {
        let (receipt, events) = try await desk.record(proposal, of: caseID)
        try output.render(Listing(decided: events, at: receipt))
      }
      for shared in known { StandardStreams.current.report(Self.notice(of: shared).current) }
    }
  }

  /// That a number is known already, with what is to be done.
  private static func notice(of shared: SharedNumber) -> Text {
    let (cases, person, other) = (shared.cases.joined(separator: ", "), shared.person.id, shared.other.id)
    return Text(
      "The identity number of \(person) is that of \(other) (case \(cases)). Neither is enrolled until the county says whether "
        + "they are one person: `anjuan person resolve \(person) --other \(other)`.",
      "\(person) 的公民身份号码与 \(other)（案卷 \(cases)）相同。县级核查是否同一人之前，二者均不得确认："
        + "`anjuan person resolve \(person) --other \(other)`。")
  }

  private func payload() throws -> CaseEvent {
    let event = try CaseEvent(type: step.type, json: try json())
    // What a field of its own file holds is the field itself; one that stands further in was typed.
    let read = data.map { ValueSource($0) == nil } ?? true
    if read, let field = event.sealedFields.first(where: { data != nil || $0.path.contains(".") }) {
      throw SealedInput.argument(field.path)
    }
    if let field = event.givenSealed { throw InputProblem.sealedElsewhere(field) }
    return event
  }

  private func json() throws -> [UInt8] {
    guard let data else { return try FieldAssignment.json(set, of: step.type) }
    return try ValueSource(data)?.bytes() ?? Array(data.utf8)
  }
}
