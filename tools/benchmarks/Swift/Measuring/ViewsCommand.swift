import ArgumentParser
import EventEnvelope
import EventLog
import FoundationEssentials
import Rolls

/// `ledger-bench views`: every projection rebuilt in its file, and its digest computed anew.
struct ViewsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "views", abstract: "Rebuild the stored projections of a ledger of cases.")

  @OptionGroup var store: StoreOptions
  @Option(help: "The file; one of an earlier run is replaced.") var file: String

  func run() throws {
    for path in [file, "\(file)-lock"] where FileManager.default.fileExists(atPath: path) {
      try FileManager.default.removeItem(atPath: path)
    }
    let log = try store.open()
    let views = try Views(of: log, at: file)
    for projection in Views.projections { try measure(projection, views) }
  }

  private func measure<P: Projection>(_ projection: P.Type, _ views: Views) throws {
    let (seconds, coverage) = try Timing.elapsed(of: store.rounds) { try views.rebuild(P.self) }
    store.write("rebuild.\(P.name)", events: coverage.through.rawValue, seconds: seconds)
    let (digestSeconds, digest) = try Timing.elapsed(of: store.rounds) { try views.recomputedDigest(of: P.self) }
    guard digest == coverage.digest else { throw BenchError("the digest of \(P.name) is not that of its rows") }
    Figure("\(store.name).digest.\(P.name)", digestSeconds * 1e3, "ms").write()
    Figure("\(store.name).digest.\(P.name).rate", Double(coverage.rows) / digestSeconds, "rows/s").write()
  }
}
