import ArgumentParser
import Wording

/// The command `anjuan person …`.
struct PersonCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "person", Text("Who people are: read with a purpose, compare, change, erase for good", "个人信息：凭事由查阅，核查、变更，依法删除"),
      subcommands: [
        PersonShowCommand.self, PersonFindCommand.self, PersonResolveCommand.self, PersonChangeCommand.self,
        PersonEraseCommand.self, PersonHoldCommand.self,
      ])
  }
}
