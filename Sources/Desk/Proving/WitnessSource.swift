import EventEnvelope
import EventLog
public import Proofs
import Wording

/// Where a witness is shown a log.
public enum WitnessSource: Sendable {
  /// A directory of tiles.
  case tiles(String)
  /// A ledger on this machine.
  case ledger(String)
  /// A proof of consistency in a file.
  case proof(String)

  /// The signed checkpoint.
  public func note() throws -> SignedNote {
    switch self {
    case .tiles(let directory): return try SignedNote(TextFile.read(TileDirectory(directory).checkpointPath))
    case .ledger(let directory): return try CheckpointStore(ledger: directory).requireLast().note
    case .proof(let file): return try ProofDocument(TextFile.read(file)).note
    }
  }

  /// The path that is to lead from a state of `first` leaves to one of `second`.
  func consistencyPath(from first: UInt64, to second: UInt64) throws -> [TreeHash] {
    switch self {
    case .tiles(let directory): return try TileDirectory(directory).consistencyPath(from: first, to: second)
    case .ledger(let directory):
      let snapshot = try EventLog.open(at: directory, access: .inspection).snapshot()
      return try snapshot.consistencyProof(from: Position(first), through: Position(second)).path
    case .proof(let file):
      guard case .consistency(let document) = try ProofDocument(TextFile.read(file)), document.proof.first == first
      else {
        throw Problem(
          .badData, Text("\(file) doesn't begin at \(first) events", "\(file) 不是从 \(first) 条事件起的证明"),
          cause: .checkpoint(.proofNeeded(from: first)))
      }
      return document.proof.path
    }
  }
}
