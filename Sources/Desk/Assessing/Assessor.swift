import Entitlement
import Foundation
import Wording

/// Assesses household documents on all cores; the results come in the order of the documents.
///
/// What the results are turned into is the caller's: bytes, rows or sheets. That happens on all cores as well.
public struct Assessor<Output: Sendable>: Sendable {
  private let cache: ParameterCache
  private let isExplaining: Bool
  private let makeOutput: @Sendable (Int) -> Output
  private let render: @Sendable (AssessedHousehold, inout Output) -> Void

  /// Makes an assessor.
  ///
  /// - Parameters:
  ///   - cache: what is computed with.
  ///   - isExplaining: whether the steps are needed.
  ///   - makeOutput: begins the output of a chunk of so many households.
  ///   - render: adds a household to the output of its chunk.
  public init(
    cache: ParameterCache, isExplaining: Bool, into makeOutput: @escaping @Sendable (Int) -> Output,
    render: @escaping @Sendable (AssessedHousehold, inout Output) -> Void
  ) {
    (self.cache, self.isExplaining, self.makeOutput, self.render) = (cache, isExplaining, makeOutput, render)
  }

  /// Assesses all that a reader has, and delivers it chunk by chunk.
  ///
  /// No more chunks are held than keep the cores busy.
  ///
  /// - Parameters:
  ///   - source: where the households come from.
  ///   - deliver: takes the chunks, in their order.
  /// - Throws: what reading or delivering throws.
  public func run(_ source: inout HouseholdSource, deliver: (AssessedChunk<Output>) throws -> Void) async throws {
    var running: [Task<AssessedChunk<Output>, Never>] = []
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
  func assess(_ inputs: [HouseholdInput]) -> AssessedChunk<Output> {
    var chunk = AssessedChunk(output: makeOutput(inputs.count))
    for input in inputs {
      let household = assess(input)
      chunk.count += 1
      if case .refused = household { chunk.refused += 1 }
      render(household, &chunk.output)
    }
    return chunk
  }

  private func assess(_ input: HouseholdInput) -> AssessedHousehold {
    do throws(HouseholdFault) {
      let document = try input.read()
      let parameters = try parameters(of: document)
      guard let result = parameters.assess(document, explaining: isExplaining) else {
        throw HouseholdFault(
          id: document.id, path: "members", reason: Text("no member counts for the household", "没有计入家庭的成员"))
      }
      return .assessed(result, document, parameters)
    } catch {
      return .refused(error)
    }
  }

  private func parameters(of document: HouseholdDocument) throws(HouseholdFault) -> Parameters {
    do throws(PolicyFault) {
      return try cache.parameters(for: document.county, on: document.on)
    } catch {
      throw HouseholdFault(id: document.id, path: "county", reason: error.text)
    }
  }
}
