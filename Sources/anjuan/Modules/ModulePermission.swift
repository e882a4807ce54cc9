import CaseEvents
import Casework
import CountyHost
import CountyKit
import EventEnvelope
import EventLog
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
  /// - Throws: ``ModuleRefusal`` where they aren't a valid event, or the module may not propose it.
  func proposal(_ proposed: ModuleProposal, _ manifest: ModuleManifest) throws(ModuleRefusal) -> (String, Proposal) {
    guard case .object(var members) = proposed.value else { throw .invalid(Text("no object", "不是对象")) }
    for (key, value) in [("specversion", "1.0"), ("id", "proposal"), ("source", "module")] {
      members[key] = members[key] ?? .text(value)
    }
    let line: EventLine
    do throws(LineFault) {
      line = try EventLine(line: (try? MessageLine.bytes(JSONValue.object(members))) ?? [])
    } catch { throw .invalid(error.text) }
    guard let subject = line.subjects.first else { throw .subject }
    guard types.contains(line.event.type), manifest.proposes.contains(line.event.type.title.english) else {
      throw .type
    }
    guard line.office.description.hasPrefix(manifest.county) else { throw .county }
    // A module speaks for people who come to it, never for a member of staff: decisions are made by named persons.
    guard line.actor.kind == SubjectKind.person.rawValue else { throw .actor }
    guard subject.kind == SubjectKind.case.rawValue else { throw .subject }
    return (
      String(subject.id),
      Proposal(event: line.event, occurredOn: line.occurredOn, actor: line.actor, office: line.office, today: .today)
    )
  }
}
