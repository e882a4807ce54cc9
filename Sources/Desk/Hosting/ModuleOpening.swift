import CaseEvents
import Casework
import CountyHost
import EventEnvelope
import EventLog
import Sealing
import SwiftProtobuf
import Wording

/// Opens the sealed fields that a module was granted, each opening recorded in the access log first.
struct ModuleOpening {
  private let log: EventLog
  private let keys: KeyStore
  private let access: AccessLog
  private let installation: ModuleInstallation

  /// Prepares openings for an installed module.
  init(_ log: EventLog, _ keys: KeyStore, _ access: AccessLog, for installation: ModuleInstallation) {
    (self.log, self.keys, self.access, self.installation) = (log, keys, access, installation)
  }

  /// The event with the named fields in clear; a field whose key was destroyed stays sealed, and isn't seen.
  ///
  /// - Throws: ``Problem`` where the opening couldn't be recorded: nothing is shown then.
  func opened(_ fed: FeedEvent, fields: Set<String>) async throws -> FeedEvent {
    let event = try fed.event()
    let wanted = event.sealedFields.filter { field in fields.contains { field.isNamed(by: $0) } }
    let ids = wanted.compactMap { field in
      if case .sealed(let sealed) = field.content { sealed.keyID } else { nil }
    }
    guard !ids.isEmpty else { return fed }
    let found = try keys.keys(named: Set(ids))
    try await access.record(
      AccessEntry(
        kind: .moduleRead, actor: try ModuleDesk.subject(of: installation.module),
        office: try fed.record.read { record throws in try record.office }, day: .today,
        persons: Array(Set(ids.map(\.owner))).sorted { $0.description < $1.description },
        purpose: "grant of event \(installation.position)", approver: nil))
    let opened = try event.mapSealed { field in
      guard fields.contains(where: { field.isNamed(by: $0) }), case .sealed(let sealed) = field.content,
        let id = sealed.keyID, let key = found[id]
      else { return field }
      let place = FieldPlace(
        storeID: log.manifest.storeID, position: fed.position, type: event.type.rawValue, path: field.path)
      var field = field
      field.content = .plain(try key.open(sealed.bytes, at: place))
      return field
    }
    return fed.opened(opened, granted: fields)
  }
}

extension SealedField {
  /// Whether a grant's path is this field's: that has the numbers of list elements besides.
  func isNamed(by path: String) -> Bool {
    var rest = self.path[...]
    var plain = ""
    while let bracket = rest.firstIndex(of: "[") {
      plain += rest[..<bracket]
      rest = rest[(rest[bracket...].firstIndex(of: "]").map { rest.index(after: $0) } ?? rest.endIndex)...]
    }
    return Array((plain + rest).utf8) == Array(path.utf8)
  }
}
