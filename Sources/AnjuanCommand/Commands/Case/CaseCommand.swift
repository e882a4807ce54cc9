import ArgumentParser
import Wording

/// The command `anjuan case …`.
struct CaseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "case", Text("Cases: their history, their state, and the steps that move them", "案卷：历史、现状与办理"),
      examples: [
        ("anjuan case timeline 431026-2023-000017", Text("What happened, in order", "按先后列出经过")),
        (
          "anjuan case show 431026-2023-000017 --known-at 2023-06-30",
          Text("What was known at the end of June", "六月底时所知的情况")
        ),
        (
          "anjuan case accept 431026-2023-000017 --actor staff/431026101-t1 --office 431026101000",
          Text("A step; `anjuan help case record` lists them all", "办理一步；全部步骤见 anjuan help case record")
        ),
      ],
      subcommands: CommandWords.meant(of: commands, after: "case", usually: CaseRecordCommand.self),
      defaultSubcommand: CaseRecordCommand.self)
  }

  /// The commands below this one, in the order in which help lists them, by their names.
  static var commands: KeyValuePairs<String, any ParsableCommand.Type> {
    [
      "timeline": CaseTimelineCommand.self, "show": CaseShowCommand.self, "due": CaseDueCommand.self,
      "list": CaseListCommand.self, "record": CaseRecordCommand.self, "assess": CaseAssessCommand.self,
      "reassess": CaseReassessCommand.self,
    ]
  }
}
