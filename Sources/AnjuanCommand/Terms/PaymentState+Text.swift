import Casework
import Wording

extension PaymentState {
  /// The state as a cell.
  var cell: Cell {
    switch self {
    case .listed: .label(Text("listed", "已造册"), code: "LISTED")
    case .approved: .label(Text("approved", "已审批"), code: "APPROVED")
    case .funded: .label(Text("funded", "已拨付"), code: "FUNDED")
    case .instructed: .label(Text("instructed", "已指令"), code: "INSTRUCTED")
    case .credited: .label(Text("credited", "已到账"), code: "CREDITED")
    case .returned: .label(Text("returned", "已退票"), code: "RETURNED")
    case .reissued: .label(Text("reissued", "已补发"), code: "REISSUED")
    }
  }
}
