import CaseEvents
import Casework
import EventEnvelope
import SwiftProtobuf
import Testing

@testable import county_sim

/// What every line and every pair of lines must be.
struct LedgerShapeTests {
  @Test func positionsHaveNoHoles() async throws {
    let lines = try await ToldLedger.year.value.lines
    for (index, line) in lines.enumerated() where line.position != Position(UInt64(index + 1)) {
      Issue.record("line \(index + 1) has position \(String(describing: line.position))")
    }
  }

  @Test func timeNeverGoesBack() async throws {
    let ledger = try await ToldLedger.year.value
    for (earlier, later) in zip(ledger.lines, ledger.lines.dropFirst()) where later.stampedAt < earlier.stampedAt {
      Issue.record("\(later.id) is before \(earlier.id)")
    }
    for told in ledger.cases {
      let times = told.entries.map(\.recordedAt)
      #expect(zip(times, times.dropFirst()).allSatisfy { $0 < $1 }, "\(told.id)")
    }
    #expect(ledger.lines.allSatisfy { $0.occurredOn <= $0.stampedAt.dateInChina })
  }

  @Test func referencesNameEarlierEventsOfTheSameCase() async throws {
    for told in try await ToldLedger.year.value.cases {
      var known: Set<UInt64> = []
      for entry in told.entries {
        #expect(entry.event.references.allSatisfy(known.contains), "\(told.id) \(entry.position)")
        known.insert(entry.position.rawValue)
      }
    }
  }

  @Test func residentNumbersPassTheirCheckAndMeanNobody() async throws {
    var seen = 0
    for line in try await ToldLedger.year.value.lines {
      for identity in identities(of: line.event) {
        let number = try #require(ResidentID(identity.residentID))
        #expect((431_090...431_099).contains(Int(number.text.prefix(6)) ?? 0))
        #expect(identity.name.contains("某"))
        #expect(!identity.hasPhone || identity.phone.hasPrefix("100"))
        #expect(!identity.hasBankAccount || identity.bankAccount.hasPrefix("000000"))
        seen += 1
      }
    }
    #expect(seen > 1_500)
  }

  @Test func identitiesAgreeWithWhatIsDeclared() async throws {
    for line in try await ToldLedger.year.value.lines {
      guard case .householdDeclared(let declared) = line.event else { continue }
      #expect(declared.members.count <= 6)
      for member in declared.members where member.hasIdentity {
        let number = try #require(ResidentID(member.identity.plain.residentID))
        #expect(number.born == CivilDate(member.born))
        #expect(number.sex == member.sex)
      }
    }
  }

  @Test func officesWorkInTheirHours() async throws {
    let clock = OfficeClock(
      start: SimulationOptions().start, end: SimulationOptions().end, calendar: .stateCouncil)
    for line in try await ToldLedger.year.value.lines where line.actor.kind == "staff" {
      switch line.event.type {
      case .paymentCredited, .paymentReturned: continue
      default: break
      }
      let second = (line.stampedAt.microseconds / 1_000_000 + 8 * 3_600) % 86_400
      #expect(clock.works(on: line.stampedAt.dateInChina), "\(line.id)")
      #expect((30_600...63_000).contains(second), "\(line.id) \(line.event.type) at \(second)")
    }
  }

  @Test func listsFitIntoARecord() async throws {
    let lines = (1...400).map { number in
      PaymentLine.with {
        $0.line = UInt32(number)
        $0.caseID = "431026-2023-10000000"
        $0.account = "account-10000000-1"
        $0.amountFen = 1_000_000
      }
    }
    let list = CaseEvent.paymentListPrepared(PaymentListPrepared.with { $0.lines = lines })
    #expect(list.serialized().count < 60_000)
  }

  private func identities(of event: CaseEvent) -> [Identity] {
    switch event {
    case .staffPosted(let payload): [payload.identity.plain]
    case .applicationSubmitted(let payload): [payload.identity.plain]
    case .householdDeclared(let payload): payload.members.filter(\.hasIdentity).map(\.identity.plain)
    default: []
    }
  }
}
