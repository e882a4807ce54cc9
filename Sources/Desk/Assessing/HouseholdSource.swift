import Wording
public import Worksheets

/// Where households come from, chunk by chunk.
public struct HouseholdSource {
  private static let chunkCount = 512
  private static let chunkBytes = 1 << 20

  private var documents: DocumentReader?
  private let table: TableReader?
  /// What ended a chunk that had households before it.
  private var failure: (any Error)?

  /// Opens a path; `-` is standard input.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - format: how the households are written; nil leaves it to the path's name.
  /// - Throws: ``Problem`` where it can't be read.
  public init(path: String, format: HouseholdFormat? = nil) throws {
    switch format ?? HouseholdFormat(path: path) {
    case .jsonl:
      documents = try DocumentReader(path: path)
      table = nil
    case .csv:
      documents = nil
      do { table = try TableReader(path: path) } catch { throw InputProblem.unreadable(path) }
    }
  }

  /// How a table that has been read is encoded; nil where there's none.
  public var encoding: TableEncoding? { table?.encoding }

  /// The households that come next, so many that a core has something to do and few enough to be held; empty at the end.
  ///
  /// - Throws: ``Problem`` where reading can't go on, after the households before that place.
  mutating func chunk() throws -> [HouseholdInput] {
    if let failure { throw failure }
    var inputs: [HouseholdInput] = []
    var size = 0
    do {
      while inputs.count < Self.chunkCount, size < Self.chunkBytes, let input = try next() {
        size += input.size
        inputs.append(input)
      }
    } catch {
      if inputs.isEmpty { throw error }
      failure = error
    }
    return inputs
  }

  private mutating func next() throws -> HouseholdInput? {
    if let table { return try table.household().map(HouseholdInput.tabulated) }
    return try documents?.next().map(HouseholdInput.document)
  }
}
