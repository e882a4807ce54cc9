import ArgumentParser
import Wording

/// The command `anjuan module`.
struct ModuleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "module", Text("Try county modules, and run them", "检验并运行县级模块"),
      subcommands: [ModuleTestCommand.self, ModuleRunCommand.self, ModuleSandboxCommand.self])
  }
}
