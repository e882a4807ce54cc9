import ArgumentParser
import Desk
import EventEnvelope
import EventLog
import Rolls
import Wording

/// The command `anjuan projection digest`.
struct ProjectionDigestCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "digest", Text("The digest of each projection's rows, computed anew", "重新计算各投影内容的摘要"),
      discussion: Text(
        "Projections are brought up to the ledger's end first. Equal digests over an equal range are equal rows. "
          + "Exit status 2 where the stored digest differs from the rows, or a projection is stuck on the way.",
        "先将投影更新至账本末尾。范围相同而摘要相等，则内容相同。若与存储的摘要不符，或投影中途停滞，退出码为 2。"))
  }

  @OptionGroup var selection: ProjectionSelection
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let open = try ledger.place.open()
    var rows: [Row] = []
    var differs = false
    for projection in try selection.projections {
      let status = try open.advance(projection, telling: output.messages.showProgress())
      let computed = try open.views.recomputedDigest(of: projection)
      if computed != status.digest || status.failure != nil { differs = true }
      rows.append([
        .text(projection.name), .number(Int64(clamping: status.position.rawValue)), .text(computed.description),
        .flag(computed == status.digest),
      ])
    }
    try output.render(
      Listing(
        columns: [
          Column("name", Text("NAME", "名称")), .number("position", Text("COVERS 1 …", "已覆盖至")),
          Column("digest", Text("DIGEST", "摘要")), Column("fits", Text("FITS THE STORED ONE", "与存储一致")),
        ], rows: rows))
    if differs { throw ExitCode(ExitStatus.problemsFound.rawValue) }
  }
}
