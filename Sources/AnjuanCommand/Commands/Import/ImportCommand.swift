import ArgumentParser
import Wording

/// The command `anjuan import …`.
struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "import", Text("What was decided elsewhere: record it, list it, adopt it", "他处已决定的事件：导入、查看与采认"),
      examples: [
        ("anjuan import events.jsonl", Text("A file; run it again after a mishap, and it goes on", "导入文件；中断后重新执行即可续传")),
        ("anjuan import list", Text("What was imported, and whether it may act", "已导入的范围及是否采认")),
      ],
      subcommands: CommandWords.meant(of: commands, after: "import", usually: ImportFilesCommand.self),
      defaultSubcommand: ImportFilesCommand.self)
  }

  /// The commands below this one, in the order in which help lists them, by their names.
  static var commands: KeyValuePairs<String, any ParsableCommand.Type> {
    ["files": ImportFilesCommand.self, "list": ImportListCommand.self, "adopt": ImportAdoptCommand.self]
  }
}
