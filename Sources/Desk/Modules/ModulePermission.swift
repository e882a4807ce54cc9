import CaseEvents
import Casework
import CountyHost
import CountyKit
import EventEnvelope
import EventLog
import SwiftProtobuf
import Wording

/// What the office that runs a module lets it do.
struct ModulePermission: Sendable {
  /// The digits that the offices of its events, and of its proposals, begin with.
  let county: String
  /// The types that it may propose.
  let types: Set<EventType>

  /// Why a module may not be run; nil where it may.
  func refusal(of manifest: ModuleManifest) -> Text? {
    guard manifest.county.hasPrefix(county) else {
      return Text(
        "its manifest asks for the offices \(manifest.county)…, it is run for \(county)…",
        "其清单要求区划 \(manifest.county)…，而运行范围是 \(county)…")
    }
    let unknown = manifest.types.contains { EventType(name: $0) == nil }
    return unknown ? Text("its manifest names a type that isn't in the catalogue", "其清单含有目录之外的事件类型") : nil
  }

  /// The case and the proposal that a module's words stand for.
  ///
  /// What names nobody who acts is for a member of staff to decide on: the proposal is then that it was made.
  ///
  /// - Parameters:
  ///   - proposed: its words.
  ///   - manifest: what it says it is.
  ///   - cause: the event that led to it.
  /// - Returns: the case, and what is put to the rules.
  /// - Throws: ``ModuleRefusal`` where they aren't a valid event, or the module may not propose it.
  func proposal(
    _ proposed: ModuleProposal, _ manifest: ModuleManifest, causedBy cause: Position?
  ) throws(ModuleRefusal) -> (String, Proposal) {
    guard case .object(var members) = proposed.value else { throw .invalid(Text("no object", "不是对象")) }
    let own = "system/\(manifest.id)"
    let isForStaff = members["actor"] == nil
    for (key, value) in [("specversion", "1.0"), ("id", "proposal"), ("source", "module"), ("actor", own)] {
      members[key] = members[key] ?? .text(value)
    }
    let line: EventLine
    do throws(LineFault) {
      line = try EventLine(line: (try? MessageLine.bytes(JSONValue.object(members))) ?? [])
    } catch { throw .invalid(error.text) }
    guard let subject = line.subjects.first, subject.kind == SubjectKind.case.rawValue else { throw .subject }
    guard types.contains(line.event.type), manifest.proposes.contains(line.event.type.title.english) else {
      throw .type
    }
    guard line.office.description.hasPrefix(manifest.county) else { throw .county }
    let event: CaseEvent
    if isForStaff {
      event = try Self.made(line, manifest, causedBy: cause)
    } else {
      // A module speaks for people who come to it, never for a member of staff: decisions are made by named persons.
      guard line.actor.kind == SubjectKind.person.rawValue else { throw .actor }
      event = line.event
    }
    return (
      String(subject.id),
      Proposal(
        event: event, occurredOn: isForStaff ? .today : line.occurredOn, actor: line.actor, office: line.office,
        today: .today)
    )
  }

  /// That a module made a proposal.
  private static func made(
    _ line: EventLine, _ manifest: ModuleManifest, causedBy cause: Position?
  ) throws(ModuleRefusal) -> CaseEvent {
    // It would lie in clear until somebody decides.
    guard line.event.sealedFields.isEmpty else { throw .identity }
    return .proposalMade(
      .with {
        $0.module = manifest.id
        $0.version = manifest.version
        if let cause { $0.eventPosition = cause.rawValue }
        $0.proposedType = line.event.type.title.english
        $0.proposedOn = line.occurredOn.description
        $0.proposedJson = String(decoding: line.event.json(), as: UTF8.self)
      })
  }
}
