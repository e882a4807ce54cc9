import ArgumentParser
import CaseEvents
import EventEnvelope
import SwiftProtobuf
import Wording

/// The command `anjuan person hold place`.
struct PersonHoldPlaceCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "place", Text("Place a legal hold", "设立保全"),
      examples: [
        (
          "anjuan person hold place p-17 --hold court-2023-9 --ground litigation --actor staff/s1 --office 431026000000",
          Text("Two identifiers and a code", "保全编号与事由代码")
        )
      ])
  }

  @OptionGroup var hold: HoldOptions

  func run() async throws {
    try await hold.record(
      .legalHoldPlaced(
        .with {
          $0.person = String(hold.person.subject.id)
          $0.hold = hold.hold
          $0.ground = hold.ground
        }))
  }
}
