import CountyKit
import Entitlement
import EventEnvelope
import Wording

/// What the rules would give on what a form states (预判): never a decision, never an amount, and never a reason not to
/// pass the application on.
enum PreScreen {
  /// The rules gave a category.
  case made(AssessmentResult, on: CivilDate, packs: [String])
  /// The form says nothing of the household.
  case noHousehold
  /// What it says can't be used, and where that lies.
  case unusable(at: String)
  /// No rules are there for the day.
  case noPolicy

  /// Pre-screens a form.
  ///
  /// Without a policy library there are no rules.
  init(_ form: PhoneForm, by library: PolicyLibrary?) {
    guard let household = form.household else {
      self = .noHousehold
      return
    }
    let document: HouseholdDocument
    do {
      document = try HouseholdReader().read(try MessageLine.bytes(household).dropLast())
    } catch {
      self = .unusable(at: (error as? HouseholdFault)?.path ?? "")
      return
    }
    let differs = [
      ("county", !document.county.hasPrefix(RuchengPhoneForm.county)), ("area", document.area.rawValue != form.area),
      ("on", document.on != form.filledOn),
    ].first(where: \.1)
    if let differs {
      self = .unusable(at: differs.0)
      return
    }
    guard let library, let parameters = try? library.parameters(for: document.county, on: document.on) else {
      self = .noPolicy
      return
    }
    guard let result = parameters.assess(document) else {
      self = .unusable(at: "members")
      return
    }
    self = .made(result, on: document.on, packs: library.packs(for: document.county, on: document.on).map(\.id))
  }

  /// What the phone is told of it.
  var answer: JSONValue {
    switch self {
    case .made(let result, let day, let packs):
      var answer: [String: JSONValue] = [
        "category": .text(result.rung.rawValue), "on": .text(day.description),
        "policy": .list(packs.map(JSONValue.text)), "message": text.answer,
        "whyNot": .list(
          result.whyNot.map { entry in
            [
              "category": .text(entry.rung.rawValue), "reason": .text(entry.reason.code),
              "message": entry.reason.plainText.answer,
            ]
          }),
      ]
      if !result.holds.isEmpty {
        answer["lookedInto"] = .list(result.holds.map { .text($0.rawValue) })
        answer["lookedIntoMessage"] = Self.holdText.answer
      }
      return .object(answer)
    case .noHousehold: return ["problem": "no-household", "message": text.answer]
    case .unusable(let place): return ["problem": "household", "at": .text(place), "message": text.answer]
    case .noPolicy: return ["problem": "no-policy", "message": text.answer]
    }
  }

  private var text: Text {
    switch self {
    case .made(let result, let day, _):
      let name = result.rung.plainName
      return result.rung == .none
        ? Text(
          "On what you stated, which nobody has verified, the rules of \(day) would put your household in no category. "
            + "Your application goes to the township all the same.",
          "仅按您填报、尚未核实的情况，依 \(day) 的政策，您家暂不符合各救助类别的条件。您的申请仍会送达乡镇（街道）。")
        : Text(
          "On what you stated, which nobody has verified, the rules of \(day) would put your household in the category "
            + "\(name.english).",
          "仅按您填报、尚未核实的情况，依 \(day) 的政策，您家可能符合\(name.chinese)的条件。")
    case .noHousehold:
      return Text("You stated nothing of your household, so nothing was pre-screened.", "您未填报家庭情况，未作预判。")
    case .unusable:
      return Text(
        "What you stated of your household couldn't be used, so nothing was pre-screened. The township will ask you.",
        "您填报的家庭情况无法用于预判，乡镇（街道）将与您核实。")
    case .noPolicy: return Text("There are no rules here to pre-screen with.", "此处没有可用于预判的政策。")
    }
  }

  private static let holdText = Text(
    "A vehicle, a home or savings will be looked into by a person; they exclude nobody by themselves.",
    "车辆、住房或存款将由工作人员核实，不会仅因此被排除。")

  /// What is said with every answer.
  static let promise = Text(
    "This promises nothing. The township takes your application up, verifies it, and the county's civil affairs office "
      + "decides; you will be told in writing.",
    "以上仅为预判，不构成任何承诺。您的申请由乡镇（街道）受理并调查核实，由县民政局审核确认，结果将书面告知。")
}
