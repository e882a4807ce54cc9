import ArgumentParser
import Entitlement
import EventEnvelope
import FoundationEssentials
import Wording

/// `ledger-bench assess`: households assessed on one core, from documents in memory and from JSON to JSON.
struct AssessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess", abstract: "Assess the households of a JSON Lines file on one core.")

  @Option(help: "The file.") var file: String
  @Option(help: "What the figures' names begin with.") var name: String
  @Option(help: "How often each thing is done; the median counts.") var rounds = 3
  @Flag(help: "Without uplifts: what is left are the rules that peers compute as well.") var reduced = false
  @Option(help: "Where to write the results as JSON Lines.") var results: String?

  func run() throws {
    guard let data = FileManager.default.contents(atPath: file) else { throw BenchError("\(file) can't be read") }
    let lines = data.split(separator: UInt8(ascii: "\n")).map { Array($0) }
    let parameters = try parameters()
    let reader = HouseholdReader()
    let documents = try lines.map { try reader.read($0) }
    for explaining in [false, true] {
      let suffix = explaining ? ".explained" : ""
      let memory = Timing.processor(of: rounds) {
        documents.reduce(into: 0) { sum, document in
          sum += parameters.assess(document, explaining: explaining)?.counted.count ?? 0
        }
      }
      write("memory" + suffix, count: documents.count, seconds: memory.seconds)
      let json = try Timing.processor(of: rounds) { try transform(lines, parameters, explaining: explaining) }
      write("json" + suffix, count: documents.count, seconds: json.seconds)
      if let results, !explaining { try Data(json.result).write(to: URL(filePath: results)) }
    }
  }

  /// Reads, assesses and writes every line, as a batch does.
  private func transform(_ lines: [[UInt8]], _ parameters: Parameters, explaining: Bool) throws -> [UInt8] {
    let (reader, writer) = (HouseholdReader(), AssessmentWriter(parameters, language: .simplifiedChinese))
    var output: [UInt8] = []
    for line in lines {
      let document = try reader.read(line)
      guard let result = parameters.assess(document, explaining: explaining) else { continue }
      // A batch hands its output on from time to time; only what is compared is kept.
      if results == nil, output.count > 1 << 20 { output.removeAll(keepingCapacity: true) }
      writer.append(result, of: document, to: &output)
      output.append(UInt8(ascii: "\n"))
    }
    return output
  }

  private func parameters() throws -> Parameters {
    let texts = PolicyPack.shippedTexts
    guard let shipped = texts["DEMO-HN-2023"], let day = CivilDate("2023-06-10") else {
      throw BenchError("the pack that comes with the program is missing")
    }
    var packs = [try PolicyPack(yaml: shipped, name: "DEMO-HN-2023")]
    if reduced {
      let overlay = """
        id: REDUCED
        scope: "4310"
        period: {}
        uplift: {seriousIllness: "0", severeDisability: "0", age70: "0", minor: "0"}
        """
      packs.append(try PolicyPack(yaml: overlay, name: "REDUCED"))
    }
    return try PolicyLibrary(packs).parameters(for: "431026", on: day)
  }

  private func write(_ what: String, count: Int, seconds: Double) {
    Figure("\(name).\(what).rate", Double(count) / seconds, "households/s").write()
  }
}
