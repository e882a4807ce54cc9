import ArgumentParser
import Desk
import Proofs
import Wording

/// Where a proof goes: to a file, or to standard output.
struct ProofOutput: ParsableArguments {
  @Option(
    help: ArgumentHelp(Text("Write the proof to this file", "将证明写入此文件"), valueName: "file"), completion: .file())
  var out: String?

  @OptionGroup var output: OutputOptions

  /// Writes the document itself, or what it is where it went to a file; as JSON both.
  func deliver(_ document: String, _ fields: [Record.Field]) throws {
    if let out {
      try TextFile.write(document, to: out)
      let file = Record.Field.value(Column("file", Text("File", "文件")), .text(out))
      return try output.render(Record(fields + [file]))
    }
    guard output.format == .table else {
      let text = Record.Field.value(Column("document", Text("Proof", "证明")), .text(document))
      return try output.render(Record(fields + [text]))
    }
    try StandardStreams.current.output.write(document)
  }
}
