import CaseEvents
import CaseLog
import Casework
import CountyHost
import CountyKit
import EventEnvelope
import EventLog
import Foundation
import Wording

/// Keeps one installed module running: starts it, feeds it, starts it again when it fails, and parks it when that doesn't
/// help.
struct ModuleRunner {
  /// How often a module that waits looks whether anything has changed.
  private static let glance = Duration.milliseconds(100)
  /// How often a module that collects is asked what it has.
  private static let collecting = Duration.seconds(2)

  let log: EventLog
  let place: ModulePlace
  let builtIn: BuiltInModules
  let settings: ModuleHostSettings
  let board: ModuleBoard
  let makeDesk: @Sendable () -> CaseDesk
  let makeOpening: @Sendable (ModuleInstallation) throws -> ModuleOpening?

  /// Runs until the host is told to stop or, where it is only to catch up, until there is nothing more to do.
  func run() async throws {
    defer { board.leave(place.id) }
    var supervision = Supervision(policy: settings.restarts)
    while !board.isStopping {
      guard let installation = try register().installed[place.id] else {
        return board.note(place.id) { $0.activity = .ended }
      }
      if let activity = try hindrance(installation) {
        board.note(place.id) { $0.activity = activity }
        if settings.endsWhenIdle { return }
        try? await Task.sleep(for: Self.glance)
        continue
      }
      do {
        board.note(place.id) { $0.activity = .starting }
        try await work(installation) { supervision.caughtUp() }
        if settings.endsWhenIdle { return board.note(place.id) { $0.activity = .ended } }
      } catch let fault as ConversationFault {
        try await failed(fault.text, installation, &supervision)
      } catch EventLogError.trackingMoved {
        // A person may have put it aside meanwhile.
        if try ModuleProgress(of: place.id, in: log).standing.parking != nil { continue }
        try await failed(
          Text("another process goes on with the same module", "另有进程在运行同一模块"), installation, &supervision)
      } catch let error as any ProblemConvertible {
        // One event that can't be read is no reason to end the other modules.
        try await failed(error.problem.message, installation, &supervision)
      }
    }
    board.note(place.id) { $0.activity = .ended }
  }

  private func register() throws -> ModuleRegister { try log.actingReader().modules() }

  /// What stands against starting it; nil where nothing does.
  private func hindrance(_ installation: ModuleInstallation) throws -> ModuleReport.Activity? {
    let progress = try ModuleProgress(of: place.id, in: log)
    if let parking = progress.standing.parking {
      board.note(place.id) { $0.fault = parking.reason }
      return .parked
    }
    if place.isStopped { return .stopped }
    guard (try? InstalledProgram.digest(of: place.program)) == installation.programSHA256 else {
      board.note(place.id) { $0.fault = Text("its program isn't the one that was installed", "程序与安装时不一致") }
      return .refused
    }
    return nil
  }

  /// One run of the process: from hello until it is told to end.
  private func work(_ installation: ModuleInstallation, caughtUp: () -> Void) async throws {
    guard let program = InstalledProgram.read(from: place.program) else {
      throw ConversationFault.notInstalled
    }
    try FileManager.default.createDirectory(atPath: place.files(of: program), withIntermediateDirectories: true)
    let file = board.log(place)
    let launch = ModuleLaunch(
      program: program, builtIn: builtIn, place: place.program, files: place.files(of: program),
      sandbox: place.sandbox(settings.sandbox, secrets: settings.secrets), errors: { file.write($0.text.english) })
    let lacking = await launch.lacking
    board.note(place.id) { $0.lacking = lacking }
    let opening = installation.sealed.isEmpty ? nil : try makeOpening(installation)
    let skipped = try register().skipped[place.id] ?? []
    let hasCaughtUp = try await launch.run(log: { file.write($0) }) { talk in
      let (manifest, own) = try await ModuleConformance.greet(talk)
      if let refusal = refusal(of: manifest, installation) {
        try? await talk.say(.refuse(reason: refusal.english))
        throw ModuleProblem.refused(refusal)
      }
      let permission = ModulePermission(county: installation.scope, types: installation.mayPropose)
      var feed = try ModuleFeed(
        log, ModuleEventReader(grants: installation.sealed, opening: opening),
        try ModuleProposing(log, makeDesk(), permission, manifest), manifest, from: Position(own), skipping: skipped)
      try await feed.begin(talk)
      return try await follow(talk, &feed, installation)
    }
    if hasCaughtUp { caughtUp() }
  }

  /// A module says at every start what it was installed as.
  private func refusal(of manifest: ModuleManifest, _ installation: ModuleInstallation) -> Text? {
    guard manifest.id == installation.module, manifest.version == installation.version else {
      return Text(
        "it says it is \(manifest.id) \(manifest.version), installed is \(installation.module) \(installation.version)",
        "其自称 \(manifest.id) \(manifest.version)，安装的是 \(installation.module) \(installation.version)")
    }
    return ModulePermission(county: installation.scope, types: installation.mayPropose).refusal(of: manifest)
  }

  /// Feeds it what comes, until something says that it should end.
  ///
  /// - Returns: whether it came to the end of the ledger.
  private func follow(
    _ talk: some ModuleCarrier, _ feed: inout ModuleFeed, _ installation: ModuleInstallation
  ) async throws -> Bool {
    var hasCaughtUp = false
    var asked: ContinuousClock.Instant?
    var seen = Position.origin
    var before = ModuleTally()
    var (goesOn, looked) = (true, ContinuousClock.now)
    repeat {
      let last = try log.snapshot().last
      if last > seen {
        defer { note(feed.tally, &before) }
        board.note(place.id) { $0.activity = .running }
        goesOn = true
        let isAtEnd = try await feed.catchUp(talk) { tally in
          // Asking is a reading of the ledger: not for every batch.
          guard looked.duration(to: .now) >= Self.glance else { return goesOn }
          note(tally, &before)
          (goesOn, looked) = (mayGoOn(installation), .now)
          return goesOn
        }
        // Told to stop in between: there is more.
        guard isAtEnd else { continue }
        seen = last
        hasCaughtUp = true
      }
      try await feed.settle(talk, ifOverdue: true)
      if asked.map({ $0.duration(to: .now) >= Self.collecting }) ?? true {
        asked = .now
        let had = try await feed.collect(talk)
        note(feed.tally, &before)
        if had { continue }  // there may be more, and what was recorded may be for the module too
      }
      // What the others propose is for this one too.
      if settings.endsWhenIdle, board.isIdle(place.id, at: seen), try log.snapshot().last == seen { break }
      try? await Task.sleep(for: Self.glance)
    } while mayGoOn(installation)
    try await feed.settle(talk)
    try await talk.say(.shutdown)
    return hasCaughtUp
  }

  private func note(_ tally: ModuleTally, _ before: inout ModuleTally) {
    board.note(place.id) { $0.add(tally, since: before) }
    before = tally
  }

  private func mayGoOn(_ installation: ModuleInstallation) -> Bool {
    guard !board.isStopping, !place.isStopped else { return false }
    // Another installation, a retirement or a parking by a person ends this run; whoever can't be asked doesn't.
    guard let now = try? register().installed[place.id] else { return true }
    let parking = try? ModuleProgress(of: place.id, in: log).standing.parking
    return now == installation && parking == nil
  }

  private func failed(_ fault: Text, _ installation: ModuleInstallation, _ supervision: inout Supervision) async throws
  {
    board.log(place).write(fault.english)
    let progress = try ModuleProgress(of: place.id, in: log)
    let mark = progress.standing.position.rawValue << 8 | UInt64(min(progress.standing.done, 255))
    switch supervision.failed(fault, at: mark, chance: Double.random(in: 0...1)) {
    case .restart(let milliseconds):
      board.note(place.id) {
        $0.activity = .waiting
        $0.fault = fault
        $0.restarts += 1
      }
      try await pause(milliseconds)
    case .park:
      var progress = progress
      try await progress.park(
        ModuleParking(at: try next(after: progress.standing.position, installation), fault), in: log)
      supervision.caughtUp()
    }
  }

  /// The event that it would get next; nil where there is none.
  private func next(after position: Position, _ installation: ModuleInstallation) throws -> Position? {
    let skipped = try register().skipped[place.id] ?? []
    let filter = EventFilter(types: Set(installation.types.map(\.rawValue)), officePrefix: installation.scope)
    var found: Position?
    try log.scan(after: position, filter: filter) { record in
      if !skipped.contains(record.position) { found = record.position }
      return found == nil
    }
    return found
  }

  private func pause(_ milliseconds: Int) async throws {
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    while !board.isStopping, ContinuousClock.now < end {
      try? await Task.sleep(for: min(Self.glance, end - ContinuousClock.now))
    }
  }
}
