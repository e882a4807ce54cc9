import ArgumentParser
import Wording

/// The command `anjuan proof …`.
struct ProofCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "proof", Text("Proofs that others can check without the ledger", "可脱离账本核验的证明"),
      subcommands: [ProofInclusionCommand.self, ProofConsistencyCommand.self, ProofCheckCommand.self])
  }
}
