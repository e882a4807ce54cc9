import CountyKit
import Wording

/// What lies in `answers` for the phone to fetch (答复).
struct FormAnswer {
  /// How far the form has come.
  enum Status: String {
    /// It was read, and is on its way.
    case received
    /// The application is recorded.
    case recorded
    /// It stands as a proposal that a member of staff decides on.
    case waiting
    /// It can't be recorded.
    case refused
    /// It can't be read.
    case rejected

    fileprivate var text: Text {
      switch self {
      case .received: Text("Your form was received.", "您的表单已收到。")
      case .recorded: Text("Your application is recorded.", "您的申请已登记。")
      case .waiting: Text("Your application waits for a member of staff.", "您的申请正等待工作人员处理。")
      case .refused:
        Text(
          "Your application couldn't be recorded this way. Please ask the township; your right to apply stands.",
          "您的申请未能以此方式登记，请联系乡镇（街道）；您的申请权利不受影响。")
      case .rejected: Text("Your form couldn't be taken.", "您的表单未能接收。")
      }
    }
  }

  private var members: [String: JSONValue]

  /// The answer to a form that was read.
  init(_ form: PhoneForm, _ screen: PreScreen) {
    members = [
      "form": .text(form.number.text), "case": .text(form.caseID), "prescreen": screen.answer,
      "promise": PreScreen.promise.answer,
    ]
    say(.received)
  }

  /// The answer to a form that can't be taken.
  init(_ number: FormNumber, _ fault: FormFault) {
    members = ["form": .text(number.text), "code": .text(fault.rawValue), "why": fault.text.answer]
    say(.rejected)
  }

  /// The answer that lies there, or a bare one.
  init(_ number: FormNumber, in folder: ModuleFolder) {
    let bytes = (try? folder.read(Self.path(number))) ?? []
    if case .object(let members)? = try? MessageLine.read(JSONValue.self, from: bytes) {
      self.members = members
    } else {
      members = ["form": .text(number.text), "promise": PreScreen.promise.answer]
    }
  }

  /// Says how far the form has come.
  mutating func say(_ status: Status, reason: String? = nil) {
    members["status"] = .text(status.rawValue)
    members["message"] = status.text.answer
    members["reason"] = reason.map(JSONValue.text)
  }

  /// Lays it there.
  func write(_ number: FormNumber, in folder: ModuleFolder) throws {
    try folder.write(try MessageLine.bytes(JSONValue.object(members)), to: Self.path(number))
  }

  private static func path(_ number: FormNumber) -> String { "answers/\(number.fileName)" }
}
