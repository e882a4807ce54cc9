import CountyKit

/// Offers an application for each form in its folder (虚构).
struct PhoneForms: CountyModule {
  static let manifest = ModuleManifest(
    id: "phone-forms", version: "1.0.0", title: "applications by phone", county: "431026",
    types: ["ApplicationSubmitted"], proposes: ["ApplicationSubmitted"], collects: true)

  struct Unreadable: Error {}

  mutating func handle(_ event: ModuleEvent, _ state: inout ModuleState) throws -> [ModuleProposal] { [] }

  mutating func collect(_ state: ModuleState, in folder: ModuleFolder) throws -> [ModuleOffer] {
    try folder.names(in: "in").map { name in
      let form = try MessageLine.read(JSONValue.self, from: folder.read("in/\(name)"))
      guard let applicant = form["applicant"]?.text else { throw Unreadable() }
      return ModuleOffer(
        key: name,
        ModuleProposal(
          type: "ApplicationSubmitted", subject: "case/\(name)", occurredOn: "2026-01-05", office: "431026101000",
          data: ["applicant": .text(applicant)]))
    }
  }

  mutating func decided(_ decision: OfferDecision, in folder: ModuleFolder) throws {
    if case .refused = decision.outcome {
      try folder.move("in/\(decision.key)", to: "refused")
    } else {
      try folder.move("in/\(decision.key)", to: "done")
    }
  }
}
