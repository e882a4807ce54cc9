import ArgumentParser
import Wording

/// The command `anjuan policy …`.
struct PolicyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "policy", Text("Policy packs: dated parameters of a province, city or county", "政策包：省、市、县分层并按日期生效的参数"),
      subcommands: [
        PolicyNewCommand.self, PolicyCheckCommand.self, PolicyShowCommand.self, PolicyProcedureCommand.self,
        PolicyDiffCommand.self, PolicyPublishCommand.self,
      ])
  }
}
