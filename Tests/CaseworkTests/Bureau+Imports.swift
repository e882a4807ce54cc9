import CaseEvents
import Casework
import CaseworkTesting
import EventEnvelope
import SwiftProtobuf

extension Bureau {
  /// The refusal of adopting what was imported.
  func adopting(
    from first: UInt64 = 3, second: String = "s-2",
    with other: StaffState = .posted(
      .county, office: "431026000000", from: "2022-01-01"), isImported: Bool = true, by cast: Cast = .reviewer
  ) -> Refusal? {
    let adoption = ImportAdopted.with {
      $0.fromPosition = first
      $0.toPosition = 43
      $0.reason = "carry-over"
      $0.second = second
    }
    guard let proposal = proposal(.importAdopted(adoption), by: cast) else { return nil }
    var context = context("431026", cast, nil)
    (context.second, context.isRangeImported) = (other, isImported)
    return refusal { () throws(Refusal) in _ = try LedgerRecord.decide(proposal, in: context) }
  }

  /// The refusal of a founder; by the system where nobody is named.
  func founding(isAtBeginning: Bool = true, holding isPosted: Bool = false, by cast: Cast? = nil) -> Refusal? {
    let event = CaseEvent.founderPosted(
      .with {
        $0.staff = "s-1"
        $0.role = .county
        $0.office = "431026000000"
        $0.fromOn = "2023-01-03"
      })
    guard let system = Subject("system/init"), let office = Office("431026000000"),
      let proposal = cast.map({ proposal(event, by: $0) })
        ?? Proposal(event: event, occurredOn: day, actor: system, office: office, today: day)
    else { return nil }
    var context = cast.map { self.context("s-1", $0, nil) } ?? RecordContext(recordID: "s-1", procedure: .national)
    context.isAtBeginning = isAtBeginning
    let state = isPosted ? StaffState.posted(.county, office: "431026000000", from: "2022-01-01") : StaffState()
    return refusal { () throws(Refusal) in _ = try state.decide(proposal, in: context) }
  }
}
