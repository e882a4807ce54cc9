public import CaseEvents
import CaseLog
import Casework
public import CountyHost
public import CountyKit
public import Entitlement
public import EventEnvelope
public import EventLog
import Files
import Foundation
import SwiftProtobuf
import Wording

/// Installs modules: copies the program into the ledger's directory, asks it what it is, records what it may do, and puts
/// it where the host looks for it.
public struct ModuleInstaller: Sendable {
  /// Where a module's program comes from.
  public enum Source: Hashable, Sendable {
    /// An executable, or a folder with an executable `module` in it; with the arguments that it gets.
    case path(String, arguments: [String])
    /// A module that is part of the program.
    case builtIn(String)
  }

  /// What a module may do.
  public struct Grant: Hashable, Sendable {
    /// The digits that the offices of its events begin with.
    public let county: String
    /// The types that it may propose.
    public let mayPropose: [EventType]
    /// The sealed fields that it may read, `type.field`, of those it asks for.
    public let sealed: [String]

    /// Grants.
    ///
    /// - Parameters:
    ///   - county: the digits that the offices of its events begin with.
    ///   - mayPropose: the types that it may propose.
    ///   - sealed: the sealed fields that it may read, `type.field`.
    public init(county: String, mayPropose: [EventType] = [], sealed: [String] = []) {
      (self.county, self.mayPropose, self.sealed) = (county, mayPropose, sealed)
    }
  }

  /// A policy pack that is published with a module.
  public struct Publication: Sendable {
    /// The pack.
    public let pack: PolicyPack
    /// The document that publishes it.
    public let instrument: String

    /// Publishes.
    ///
    /// - Parameters:
    ///   - pack: the pack.
    ///   - instrument: the document that publishes it.
    public init(_ pack: PolicyPack, instrument: String) { (self.pack, self.instrument) = (pack, instrument) }
  }

  /// What an installation came to.
  public struct Outcome: Sendable {
    /// What the module says it is.
    public let manifest: ModuleManifest
    /// What it may do.
    public let event: ModuleInstalled
    /// Where that was recorded; nil where it had been before.
    public let position: Position?
  }

  private let ledger: LedgerPlace
  private let log: EventLog
  private let builtIn: BuiltInModules
  private let sandbox: Sandbox

  /// Works on a ledger.
  ///
  /// - Parameters:
  ///   - ledger: where it is.
  ///   - log: its log, open for recording.
  ///   - builtIn: the modules that are part of the program.
  ///   - sandbox: what the module is asked in.
  public init(_ ledger: LedgerPlace, _ log: EventLog, builtIn: BuiltInModules, sandbox: Sandbox) {
    (self.ledger, self.log, self.builtIn, self.sandbox) = (ledger, log, builtIn, sandbox)
  }

  /// Installs a module; installing again takes the place of what was before.
  ///
  /// - Parameters:
  ///   - source: its program.
  ///   - grant: what it may do.
  ///   - publication: a pack that is published with it.
  ///   - acting: who installs it.
  /// - Returns: what it came to.
  /// - Throws: ``Problem`` where the program isn't a module or asks for other things, `Refusal` with the guard that stands
  ///   in the way; what the log refused.
  public func install(
    _ source: Source, granting grant: Grant, publishing publication: Publication? = nil, by acting: Acting
  ) async throws -> Outcome {
    let root = ModulePlace.root(of: ledger.directory)
    try DurableFile.makeDirectory(root)
    let staging = "\(root)/.installing-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: staging) }
    try FileManager.default.createDirectory(atPath: staging + "/files", withIntermediateDirectories: true)
    let program = try copied(source, to: staging + "/program")
    let manifest: ModuleManifest
    do { manifest = try await self.manifest(of: program, in: staging) } catch let fault as ConversationFault {
      throw ModuleProblem.notInstallable(fault.text)
    }
    let digest = try InstalledProgram.digest(of: staging + "/program")
    let event = try installation(manifest, digest, grant, publication?.pack)
    let position = try await record(event, manifest.id, publication, acting)
    try place(staging + "/program", of: manifest.id)
    return Outcome(manifest: manifest, event: event, position: position)
  }

  private func copied(_ source: Source, to folder: String) throws -> InstalledProgram {
    switch source {
    case .path(let path, let arguments): try InstalledProgram.copied(from: path, arguments: arguments, to: folder)
    case .builtIn(let name): try InstalledProgram.builtIn(name, of: builtIn, in: folder)
    }
  }

  /// What it says it is.
  private func manifest(of program: InstalledProgram, in staging: String) async throws -> ModuleManifest {
    var sandbox = sandbox
    if sandbox.policy != nil {
      sandbox.readable.append(staging + "/program")
      sandbox.secret += ModulePlace.secrets(of: ledger.directory)
    }
    let launch = ModuleLaunch(
      program: program, builtIn: builtIn, place: staging + "/program", files: staging + "/files", sandbox: sandbox)
    return try await launch.run { talk in
      let manifest = try await ModuleConformance.greet(talk).manifest
      try await talk.say(.refuse(reason: "only asked what it is"))
      return manifest
    }
  }

  private func installation(
    _ manifest: ModuleManifest, _ digest: String, _ grant: Grant, _ pack: PolicyPack?
  ) throws -> ModuleInstalled {
    if let refusal = ModulePermission(county: grant.county, types: Set(grant.mayPropose)).refusal(of: manifest) {
      throw ModuleProblem.refused(refusal)
    }
    let unasked = grant.mayPropose.map(\.title.english).first { !manifest.proposes.contains($0) }
    if let unasked { throw ModuleProblem.notAskedFor(unasked) }
    let grants = try grant.sealed.map { named in
      guard let use = manifest.sealed.first(where: { "\($0.type).\($0.field)" == named }) else {
        throw ModuleProblem.notAskedFor(named)
      }
      return SealedGrant.with {
        $0.eventType = use.type
        $0.sealedField = use.field
        $0.why = use.why
      }
    }
    let steps = try pack?.ruleSteps(in: builtIn.steps).map(\.step).filter { $0.module == manifest.id } ?? []
    return .with {
      $0.module = manifest.id
      $0.version = manifest.version
      $0.scope = manifest.county
      $0.types = manifest.types
      $0.mayPropose = grant.mayPropose.map(\.title.english)
      $0.sealed = grants
      $0.programSha256 = digest
      if let pack { $0.pack = pack.id }
      $0.steps = steps.map { step in
        .with {
          $0.step = step.step
          $0.version = UInt32(clamping: step.version)
        }
      }
    }
  }

  /// Publishes the pack, and records the installation; nil where it is recorded already.
  private func record(
    _ event: ModuleInstalled, _ id: String, _ publication: Publication?, _ acting: Acting
  ) async throws -> Position? {
    let cases = ledger.caseLog(log)
    if let publication {
      let published = CaseEvent.policyPublished(.init(publication.pack, instrument: publication.instrument))
      _ = try await PolicyDesk(cases).publish(publication.pack, acting.proposal(published), isDryRun: false)
    }
    let installed = try log.actingReader().modules().installed[id]
    if installed?.isSame(as: event) == true { return nil }
    return try await ModuleDesk(cases).record(acting.proposal(.moduleInstalled(event)), about: id).first
  }

  /// Puts the program where the host looks for it; what was there is gone then.
  private func place(_ program: String, of id: String) throws {
    let place = ModulePlace(ledger: ledger.directory, id: id)
    try DurableFile.makeDirectory(place.directory)
    let files = FileManager.default
    if files.fileExists(atPath: place.program) { try files.removeItem(atPath: place.program) }
    try files.moveItem(atPath: program, toPath: place.program)
    try DurableFile.flushNames(in: place.directory)
  }
}
