public import CaseEvents
public import CaseLog
import Casework
import EventEnvelope
public import EventLog
import SwiftProtobuf
import Wording

/// Decides on what persons say about modules, against what the log holds, and records it.
public struct ModuleDesk: Sendable {
  private let cases: CaseLog

  /// Works on a log of cases.
  public init(_ cases: CaseLog) { self.cases = cases }

  /// Has a parked module try its event again.
  ///
  /// - Parameters:
  ///   - module: which.
  ///   - reason: why, a code.
  ///   - acting: who says so.
  /// - Returns: where it was recorded, and what.
  /// - Throws: ``Problem`` where it isn't installed or isn't parked, `Refusal` with the guard that stands in the way.
  public func resume(_ module: String, reason: String, by acting: Acting) async throws -> (Receipt, CaseEvent) {
    try await say(about: module, by: acting) { standing, installation in
      guard let parking = standing.parking else { throw ModuleProblem.notParked(module) }
      standing.parking = nil
      return .moduleResumed(
        .with {
          $0.module = module
          $0.atPosition = parking.event ?? installation.position.rawValue
          $0.reason = reason
        })
    }
  }

  /// Has a parked module go on behind the event that it was parked at.
  ///
  /// - Parameters:
  ///   - module: which.
  ///   - reason: why, a code.
  ///   - acting: who says so.
  /// - Returns: where it was recorded, and what.
  /// - Throws: ``Problem`` where it isn't installed or isn't parked at an event, `Refusal` with the guard that stands in
  ///   the way.
  public func skip(_ module: String, reason: String, by acting: Acting) async throws -> (Receipt, CaseEvent) {
    try await say(about: module, by: acting) { standing, _ in
      guard let event = standing.parking?.event else { throw ModuleProblem.notParkedAtEvent(module) }
      standing.parking = nil
      standing.position = max(standing.position, Position(event))
      standing.done = 0
      return .moduleEventSkipped(
        .with {
          $0.module = module
          $0.skippedPosition = event
          $0.reason = reason
        })
    }
  }

  /// Takes a module out of use.
  ///
  /// - Parameters:
  ///   - module: which.
  ///   - reason: why, a code.
  ///   - acting: who says so.
  /// - Returns: where it was recorded, and what.
  /// - Throws: ``Problem`` where it isn't installed, `Refusal` with the guard that stands in the way.
  public func retire(_ module: String, reason: String, by acting: Acting) async throws -> (Receipt, CaseEvent) {
    try await say(about: module, by: acting) { standing, _ in
      standing.parking = nil
      return .moduleRetired(
        .with {
          $0.module = module
          $0.reason = reason
        })
    }
  }

  /// Puts a module aside until a person resumes it; nothing where it is already.
  ///
  /// It grants nothing and loses nothing, so nobody is named.
  ///
  /// - Parameters:
  ///   - module: which.
  ///   - reason: why, a code.
  /// - Throws: ``Problem`` where it isn't installed; what the log refused.
  public func park(_ module: String, reason: String) async throws {
    _ = try installation(of: module)
    var progress = try ModuleProgress(of: module, in: cases.log)
    guard progress.standing.parking == nil else { return }
    try await progress.park(
      ModuleParking(at: nil, Text("put aside: \(reason)", "人工停放：\(reason)")), in: cases.log)
  }

  /// Decides on an event about a module, and records it.
  ///
  /// - Parameters:
  ///   - proposal: an installation, or another word about a module.
  ///   - module: which.
  ///   - tracking: recorded with it.
  ///   - fence: what must hold besides.
  /// - Returns: where it was recorded.
  /// - Throws: `Refusal` with the guard that stands in the way, or what the log refused.
  func record(
    _ proposal: Proposal, about module: String, tracking: Tracking? = nil, on fence: Condition = .always
  ) async throws -> Receipt {
    // What is said rests on how the module stood: where that has changed, a person looks again.
    let grounds = Recording(tracking: tracking, fence: fence)
    return try await RecordDesk(cases).record(
      proposal, of: try Self.subject(of: module), attempts: 1, with: grounds
    ).receipt
  }

  /// Records an event about an installed module together with where it then stands.
  private func say(
    about module: String, by acting: Acting,
    _ makeEvent: (inout ModuleStanding, ModuleInstallation) throws -> CaseEvent
  ) async throws -> (Receipt, CaseEvent) {
    let installation = try installation(of: module)
    let progress = try ModuleProgress(of: module, in: cases.log)
    var next = progress.standing
    let event = try makeEvent(&next, installation)
    let (tracking, fence) = progress.recording(next)
    try event.validate()
    let receipt = try await record(acting.proposal(event), about: module, tracking: tracking, on: fence)
    return (receipt, event)
  }

  private func installation(of module: String) throws -> ModuleInstallation {
    guard let installation = try cases.log.actingReader().modules().installed[module] else {
      throw ModuleProblem.notInstalled(module)
    }
    return installation
  }

  /// The subject of a module.
  static func subject(of module: String) throws -> Subject {
    guard let subject = Subject(kind: SubjectKind.module.rawValue, id: module) else {
      throw Problem(
        .usage, Text("this can't be a module's name", "这不是有效的模块名称"),
        remedy: Text("Names are a–z, 0–9 and -", "名称由 a–z、0–9 和 - 组成。"))
    }
    return subject
  }
}
