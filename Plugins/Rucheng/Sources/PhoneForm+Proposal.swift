import CountyKit
import EventEnvelope

extension PhoneForm {
  /// The case that it begins.
  var caseID: String { number.caseID(year: filledOn.parts.year) }

  /// The application, in the name of who applies: the form is the applicant's own act.
  var proposal: ModuleProposal {
    let applicant = "\(caseID)-1"
    var data: [String: JSONValue] = [
      "channel": proxyMandate == nil ? "CHANNEL_PHONE" : "CHANNEL_PROXY", "applicant": .text(applicant),
      "wanted": .list(wanted.map(JSONValue.text)), "registeredOffice": .text(registeredOffice),
      "area": area == "urban" ? "AREA_URBAN" : "AREA_RURAL", "identity": ["plain": identity],
    ]
    data["proxyMandate"] = proxyMandate.map(JSONValue.text)
    return ModuleProposal(
      type: "ApplicationSubmitted", subject: "case/\(caseID)", occurredOn: filledOn.description,
      actor: "person/\(applicant)", office: office, data: .object(data))
  }
}
