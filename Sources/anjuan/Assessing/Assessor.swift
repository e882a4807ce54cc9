import Entitlement
import Foundation
import Wording

/// Assesses household documents on all cores; the results come in the order of the documents.
struct Assessor: Sendable {
  /// What is computed with.
  let cache: ParameterCache
  /// What the results are turned into.
  let form: AssessmentForm
  /// The language of what people read; JSON is English everywhere, so that it is the same everywhere.
  let language: Language

  /// Assesses all that a reader has, and delivers it chunk by chunk.
  ///
  /// No more chunks are held than keep the cores busy.
  ///
  /// - Throws: what reading or delivering throws.
  func run(_ source: inout HouseholdSource, deliver: (AssessedChunk) throws -> Void) async throws {
    var running: [Task<AssessedChunk, Never>] = []
    let limit = ProcessInfo.processInfo.activeProcessorCount * 2
    while true {
      let chunk: [HouseholdInput]
      do { chunk = try source.chunk() } catch {
        for task in running { try deliver(await task.value) }
        throw error
      }
      if chunk.isEmpty { break }
      running.append(Task { assess(chunk) })
      if running.count >= limit { try deliver(await running.removeFirst().value) }
    }
    for task in running { try deliver(await task.value) }
  }

  /// Assesses some documents.
  func assess(_ inputs: [HouseholdInput]) -> AssessedChunk {
    var chunk = AssessedChunk()
    if case .json = form { chunk.bytes.reserveCapacity(inputs.count * 1_024) }
    for input in inputs { assess(input, into: &chunk) }
    return chunk
  }

  private func assess(_ input: HouseholdInput, into chunk: inout AssessedChunk) {
    chunk.count += 1
    do throws(HouseholdFault) {
      let document = try input.read()
      let parameters = try parameters(of: document)
      guard let result = parameters.assess(document, explaining: form.isExplained) else {
        throw HouseholdFault(
          id: document.id, path: "members", reason: Text("no member counts for the household", "没有计入家庭的成员"))
      }
      append(result, of: document, by: parameters, to: &chunk)
    } catch {
      chunk.refused += 1
      append(error, to: &chunk)
    }
  }

  private func parameters(of document: HouseholdDocument) throws(HouseholdFault) -> Parameters {
    do throws(PolicyFault) {
      return try cache.parameters(for: document.county, on: document.on)
    } catch {
      throw HouseholdFault(id: document.id, path: "county", reason: error.text)
    }
  }

  private func append(
    _ result: AssessmentResult, of document: HouseholdDocument, by parameters: Parameters, to chunk: inout AssessedChunk
  ) {
    switch form {
    case .json:
      AssessmentWriter(parameters, language: .english).append(result, of: document, to: &chunk.bytes)
      chunk.bytes.append(UInt8(ascii: "\n"))
    case .worksheet:
      chunk.bytes.append(contentsOf: Worksheet(result, document, parameters, language).text.utf8)
    case .rows: chunk.rows.append(AssessmentRow.row(result, document, pack: parameters.pack))
    case .workbook: chunk.households.append(.assessed(result, document, parameters))
    }
  }

  private func append(_ fault: HouseholdFault, to chunk: inout AssessedChunk) {
    switch form {
    case .json:
      AssessmentWriter.append(fault, .english, to: &chunk.bytes)
      chunk.bytes.append(UInt8(ascii: "\n"))
    case .worksheet:
      let id = fault.id ?? "?"
      let text = Text("\(id): refused: \(fault.text.english)", "\(id)：退回：\(fault.text.chinese)")
      chunk.bytes.append(contentsOf: (text[language].escapedForTerminal + "\n\n").utf8)
    case .rows: chunk.rows.append(AssessmentRow.row(fault))
    case .workbook: chunk.households.append(.refused(fault))
    }
  }
}
