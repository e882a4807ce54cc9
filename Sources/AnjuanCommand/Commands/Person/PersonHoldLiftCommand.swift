import ArgumentParser
import CaseEvents
import EventEnvelope
import SwiftProtobuf
import Wording

/// The command `anjuan person hold lift`.
struct PersonHoldLiftCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "lift", Text("Lift a legal hold", "解除保全"),
      examples: [
        (
          "anjuan person hold lift p-17 --hold court-2023-9 --ground settled --actor staff/s1 --office 431026000000",
          Text("Two identifiers and a code", "保全编号与事由代码")
        )
      ])
  }

  @OptionGroup var hold: HoldOptions

  func run() async throws {
    try await hold.record(
      .legalHoldLifted(
        .with {
          $0.person = String(hold.person.subject.id)
          $0.hold = hold.hold
          $0.ground = hold.ground
        }))
  }
}
