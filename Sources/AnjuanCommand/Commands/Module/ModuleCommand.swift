import ArgumentParser
import Wording

/// The command `anjuan module`.
struct ModuleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "module", Text("Install county modules, run them, and decide on what they propose", "安装、运行县级模块，处理其建议"),
      subcommands: [
        ModuleListCommand.self, ModuleStatusCommand.self, ModuleInstallCommand.self, ModuleStartCommand.self,
        ModuleStopCommand.self, ModuleParkCommand.self, ModuleResumeCommand.self, ModuleSkipCommand.self,
        ModuleRetireCommand.self, ModuleProposalsCommand.self, ModuleDecideCommand.self, ModuleAskCommand.self,
        ModuleNewCommand.self,
        ModuleTestCommand.self, ModuleRunCommand.self, ModuleSandboxCommand.self,
      ])
  }
}
