import CaseEvents
import Casework
import CaseworkTesting
import Entitlement

extension StaffPosted {
  static var standard: StaffPosted {
    with(StaffPosted()) {
      $0.staff = Cast.clerk.id
      $0.role = .township
      $0.office = Cast.clerk.officeCode
      $0.fromOn = "2023-03-01"
    }
  }
}

extension StaffCertified {
  static var standard: StaffCertified {
    with(StaffCertified()) {
      $0.staff = Cast.clerk.id
      $0.course = "base"
      $0.score = 88
      $0.certifiedOn = "2023-03-01"
      $0.validUntilOn = "2025-02-28"
    }
  }
}

extension PaymentListPrepared {
  static var standard: PaymentListPrepared {
    with(PaymentListPrepared()) {
      $0.payMonth = "2023-03"
      $0.lines = (1...2).map { number in
        with(PaymentLine()) {
          $0.line = UInt32(number)
          $0.caseID = "c-\(number)"
          $0.account = "token-\(number)"
          $0.amountFen = 59_000
        }
      }
      $0.totalFen = 118_000
      $0.linesSha256 = StandardCase.digest
    }
  }
}

extension PaymentApproved {
  static var standard: PaymentApproved {
    with(PaymentApproved()) {
      $0.linesSha256 = StandardCase.digest
      $0.totalFen = 118_000
    }
  }
}

extension PaymentFunded {
  static var standard: PaymentFunded {
    with(PaymentFunded()) {
      $0.treasuryReference = "t-1"
      $0.amountFen = 118_000
    }
  }
}

extension PaymentInstructed {
  static var standard: PaymentInstructed {
    with(PaymentInstructed()) {
      $0.instruction = "i-1"
      $0.totalFen = 118_000
    }
  }
}

extension PaymentCredited {
  static var standard: PaymentCredited {
    with(PaymentCredited()) {
      $0.list = "l-1"
      $0.line = 2
      $0.caseID = "c-2"
      $0.payMonth = "2023-03"
      $0.amountFen = 59_000
      $0.creditedOn = "2023-03-01"
    }
  }
}

extension PaymentReturned {
  static var standard: PaymentReturned {
    with(PaymentReturned()) {
      $0.list = "l-1"
      $0.line = 2
      $0.caseID = "c-2"
      $0.payMonth = "2023-03"
      $0.amountFen = 59_000
      $0.code = "account-closed"
      $0.returnedOn = "2023-03-01"
    }
  }
}

extension PaymentAnswerQuestioned {
  /// Another amount than the line says.
  static var standard: PaymentAnswerQuestioned {
    with(PaymentAnswerQuestioned()) {
      ($0.list, $0.line, $0.caseID, $0.payMonth) = ("l-1", 2, "c-2", "2023-03")
      ($0.amountFen, $0.answeredOn, $0.kind, $0.doubt) = (58_000, "2023-03-01", .credited, .otherAmount)
    }
  }
}

extension PaymentAnswerSettled {
  /// It counts, as the bank answered it.
  static var standard: PaymentAnswerSettled {
    with(PaymentAnswerSettled()) {
      ($0.list, $0.question, $0.line, $0.caseID, $0.payMonth) = ("l-1", 5, 2, "c-2", "2023-03")
      ($0.amountFen, $0.answeredOn, $0.kind) = (58_000, "2023-03-01", .credited)
      ($0.outcome, $0.reason) = (.counts, "bank-statement")
    }
  }
}

extension PaymentReissued {
  static var standard: PaymentReissued {
    with(PaymentReissued()) {
      $0.list = "l-1"
      $0.line = 2
      $0.caseID = "c-2"
      $0.payMonth = "2023-03"
      $0.amountFen = 59_000
      $0.account = "token-9"
      $0.attempt = 2
      $0.instruction = "i-2"
    }
  }
}

extension PolicyPublished {
  static var standard: PolicyPublished {
    with(PolicyPublished()) {
      $0.pack = "DEMO-HN-2023"
      $0.scope = "431026"
      $0.effectiveFromOn = "2023-01-01"
      $0.sha256 = StandardCase.digest
    }
  }
}

extension CaseEvent {
  /// A county's pack that lets its townships confirm, with a source or none.
  static func delegating(naming source: String?, scope: String = "431026", until: String? = nil) -> CaseEvent {
    let source = source.map { ", source: \"\($0)\"" } ?? ""
    let pack = try? PolicyPack(
      yaml: """
        id: P
        scope: "\(scope)"
        period: {from: "2023-01-01"\(until.map { ", to: \"\($0)\"" } ?? "")}
        procedure: {decision: {confirmer: {value: township\(source)}}}
        """, name: "P")
    return .policyPublished(pack.map { PolicyPublished($0, instrument: "i") } ?? PolicyPublished())
  }
}

extension CalendarPublished {
  /// A notice made up.
  static var standard: CalendarPublished {
    with(CalendarPublished()) {
      $0.year = 2027
      $0.notice = "示例〔2023〕1号"
      $0.publishedOn = "2023-03-01"
      $0.daysOff = ["2027-01-01", "2027-01-04"]
      $0.daysWorked = ["2027-01-09"]
    }
  }
}
