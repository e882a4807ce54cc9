import CountyKit
import Entitlement
import EventEnvelope

/// Takes applications from a phone form's drop folder, pre-screens them, and offers each as an application (汝城县掌上申请).
@main struct RuchengPhoneForm: CountyModule {
  /// The county's code.
  static let county = "431026"

  static let manifest = ModuleManifest(
    id: "rucheng-phone-form", version: "1.0.0", title: "applications from the phone form, pre-screened",
    county: county,
    types: [
      "ApplicationSubmitted", "SupplementRequested", "ApplicationAccepted", "ApplicationNotAccepted",
      "EnrolmentConfirmed", "EnrolmentRefused",
    ],
    proposes: ["ApplicationSubmitted"], keeps: ["progress"], collects: true)

  /// How many files are looked at in one collecting: what is rejected takes time too.
  private static let filesAtOnce = 200

  /// Keeps how far the cases of its forms have come, for whoever applied to ask: `{"key":"case/…"}`.
  mutating func handle(_ event: ModuleEvent, _ state: inout ModuleState) throws -> [ModuleProposal] {
    guard FormNumber.isCase(event.subject) else { return [] }
    var progress: [String: JSONValue] = ["last": .text(event.type), "on": .text(event.occurredOn)]
    if event.type == "SupplementRequested" {
      progress["missing"] = event.data["missing"]
      progress["dueOn"] = event.data["dueOn"]
    }
    state[event.subject] = .object(progress)
    return []
  }

  mutating func collect(_ state: ModuleState, in folder: ModuleFolder) throws -> [ModuleOffer] {
    // A gateway writes `.part` and renames: what doesn't end in `.json` isn't there yet.
    let names = try folder.names(in: "inbox").filter { $0.hasSuffix(".json") }
    guard !names.isEmpty else { return [] }
    let library = Self.library(in: folder)
    var offers: [ModuleOffer] = []
    for name in names.prefix(Self.filesAtOnce) where offers.count < ModuleLimits.offers {
      // A file that can't be moved or answered doesn't keep the others waiting.
      if let offer = try? Self.offer(name, by: library, in: folder) { offers.append(offer) }
    }
    return offers
  }

  private static func offer(_ name: String, by library: PolicyLibrary?, in folder: ModuleFolder) throws -> ModuleOffer?
  {
    guard let number = FormNumber(fileName: name) else {
      try folder.move("inbox/\(name)", to: "rejected/\(FormFault.fileName.rawValue)")
      return nil
    }
    // What was taken before keeps its answer.
    guard !isThere("done/\(name)", in: folder) else {
      try folder.move("inbox/\(name)", to: "rejected/\(FormFault.duplicate.rawValue)")
      return nil
    }
    do {
      let value = try read(name, in: folder)
      if FormReceipt.isOne(value) {
        try folder.move("inbox/\(name)", to: "done")
        return nil
      }
      let form = try PhoneForm(value, number: number)
      try FormAnswer(form, PreScreen(form, by: library)).write(number, in: folder)
      // Offered whatever the pre-screening says: everybody may apply (57 号 articles 4 to 6).
      return ModuleOffer(key: number.key, form.proposal)
    } catch let fault as FormFault {
      try FormAnswer(number, fault).write(number, in: folder)
      try folder.move("inbox/\(name)", to: "rejected/\(fault.rawValue)")
      return nil
    }
  }

  private static func read(_ name: String, in folder: ModuleFolder) throws -> JSONValue {
    let bytes: [UInt8]
    do throws(FolderFault) {
      bytes = try folder.read("inbox/\(name)", upTo: PhoneForm.bytes)
    } catch {
      if error == .long { throw FormFault.tooLong }
      throw error
    }
    guard let value = try? MessageLine.read(JSONValue.self, from: bytes) else { throw FormFault.notJSON }
    return value
  }

  private static func isThere(_ path: String, in folder: ModuleFolder) -> Bool {
    do throws(FolderFault) {
      _ = try folder.read(path)
      return true
    } catch { return error == .long }
  }

  /// The packs of the folder `packs`, and those that come with `Entitlement` where there are none.
  private static func library(in folder: ModuleFolder) -> PolicyLibrary? {
    let names = ((try? folder.names(in: "packs")) ?? []).filter { $0.hasSuffix(".yaml") }
    do {
      let texts =
        names.isEmpty
        ? PolicyPack.shippedTexts.sorted { $0.key < $1.key }
        : try names.map { ($0, String(decoding: try folder.read("packs/\($0)"), as: UTF8.self)) }
      let packs = try texts.map { try PolicyPack(yaml: $0.1, name: $0.0) }
      return try PolicyLibrary(packs.filter { $0.subject == .accounting })
    } catch { return nil }
  }

  mutating func decided(_ decision: OfferDecision, in folder: ModuleFolder) throws {
    guard let number = FormNumber(key: decision.key), Self.isThere("inbox/\(number.fileName)", in: folder) else {
      return
    }
    var answer = FormAnswer(number, in: folder)
    switch decision.outcome {
    case .recorded(let position):
      answer.say(.recorded)
      try finish(number, "recorded", position, answer, in: folder)
    case .waiting(let position):
      answer.say(.waiting)
      try finish(number, "waiting", position, answer, in: folder)
    case .refused(let reason):
      answer.say(.refused, reason: reason)
      try answer.write(number, in: folder)
      let why: JSONValue = ["form": .text(number.text), "reason": .text(reason)]
      try folder.write(try MessageLine.bytes(why), to: "refused/\(number.text).reason.json")
      try folder.move("inbox/\(number.fileName)", to: "refused")
    }
  }

  private func finish(
    _ number: FormNumber, _ outcome: String, _ position: UInt64, _ answer: FormAnswer, in folder: ModuleFolder
  ) throws {
    try answer.write(number, in: folder)
    let path = "inbox/\(number.fileName)"
    let value = try Self.read(number.fileName, in: folder)
    // In place first, so that who applies isn't left in clear wherever a crash may come.
    if !FormReceipt.isOne(value) {
      let receipt = FormReceipt.made(of: value, outcome: outcome, position: position)
      try folder.write(try MessageLine.bytes(receipt), to: path)
    }
    try folder.move(path, to: "done")
  }
}
