import ArgumentParser
import CaseEvents
import Casework
import Desk
import EventEnvelope
import Wording

/// Who says something about a module, and in whose name.
struct ModuleActor: ParsableArguments {
  @Option(
    help: ArgumentHelp(Text("Who acts, such as staff/431026-c-1", "经办人，如 staff/431026-c-1"), valueName: "kind/id"))
  var actor: Subject

  @Option(help: ArgumentHelp(Text("The office that acts (twelve digits)", "经办机构区划代码（12 位）"), valueName: "code"))
  var office: Office

  @Option(help: ArgumentHelp(Text("The day that it is true of (default: today)", "发生日（默认今天）"), valueName: "yyyy-mm-dd"))
  var on: CivilDate?

  @Option(
    help: ArgumentHelp(
      Text("Why it is entered long after its day: a code", "补录原因代码（录入日距发生日较久时）"), valueName: "code"))
  var lateReason: String?

  /// Who acts.
  var acting: Acting { Acting(actor, of: office, on: on, lateReason: lateReason) }
}
