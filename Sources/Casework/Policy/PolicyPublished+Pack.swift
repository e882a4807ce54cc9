public import CaseEvents
public import Entitlement
import EventEnvelope

extension PolicyPublished {
  /// The event that publishes a pack: its parameters for readers, its canonical form and digest for computing.
  ///
  /// A parameter without a status is published as illustrative: nothing says that it is official.
  ///
  /// - Parameters:
  ///   - pack: the pack.
  ///   - instrument: the document that publishes it.
  public init(_ pack: PolicyPack, instrument: String) {
    self.init()
    self.pack = pack.id
    scope = pack.scope
    effectiveFromOn = pack.from?.description ?? ""
    if let last = pack.to { effectiveToOn = last.description }
    parameters = pack.entries.map(PolicyParameter.init)
    sha256 = String(pack.digest.dropFirst("sha256:".utf8.count))
    canonical = pack.canonicalForm
    self.instrument = instrument
  }
}

extension [PolicyParameter] {
  /// What a pack with these parameters is about.
  var subject: PolicySubject { first.map { PolicySubject(ofKey: $0.key) } ?? .accounting }
}

extension PolicyParameter {
  init(_ entry: PolicyEntry) {
    self.init()
    key = entry.key
    value = entry.value
    if let unit = entry.unit { self.unit = unit.rawValue }
    status = entry.provenance.status == .official ? .official : .illustrative
    if let source = entry.provenance.source { self.source = source }
    if let article = entry.provenance.article { self.article = article }
  }
}
