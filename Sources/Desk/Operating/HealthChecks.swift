import EventEnvelope
import EventLog
import Foundation
import LMDB
import Rolls
import Wording

/// The doctor's checks.
public enum HealthChecks {
  /// All of them.
  ///
  /// - Parameter place: the ledger; one that can't be opened is a finding too.
  /// - Returns: what each found.
  /// - Throws: what is neither a ``Problem`` nor can become one.
  public static func all(of place: LedgerPlace) throws -> [HealthFinding] {
    var findings = [
      fileSystem(of: place.directory), freeSpace(of: place.directory), permissions(of: place.directory),
      flush(of: place.directory),
    ]
    do {
      let ledger = try place.open()
      findings.append(lockFile(of: place.directory))
      findings += try log(ledger.log) + views(ledger)
    } catch let error as any ProblemConvertible {
      findings.append(HealthFinding(.ledger, .problem, error.problem.message))
    }
    return findings
  }

  /// LMDB needs a local file system: locks and maps over a network or a union mount lose data.
  static func fileSystem(of directory: String) -> HealthFinding {
    guard let name = MountTable.fileSystem(of: directory) else {
      return HealthFinding(.fileSystem, .note, Text("its kind is unknown", "类型未知"))
    }
    if MountTable.isUnsafe(name) {
      return HealthFinding(
        .fileSystem, .problem,
        Text("\(name) can't hold a ledger safely; use a local disk", "\(name) 不能安全存放账本，请改用本地磁盘"))
    }
    if name == "tmpfs" || name == "ramfs" {
      return HealthFinding(
        .fileSystem, .note, Text("\(name) is memory: gone when the machine stops", "\(name) 位于内存中，关机即失"))
    }
    return HealthFinding(.fileSystem, .good, Text(name, name))
  }

  /// Notes less than 15 % of free space; less than 5 %, or 256 MiB, is a problem.
  static func freeSpace(of directory: String) -> HealthFinding {
    guard let attributes = try? FileManager.default.attributesOfFileSystem(forPath: directory),
      let free = (attributes[.systemFreeSize] as? NSNumber)?.uint64Value,
      let size = (attributes[.systemSize] as? NSNumber)?.uint64Value, size > 0
    else { return unreachable(.freeSpace, directory) }
    let percent = free / max(1, size / 100)
    let verdict: HealthFinding.Verdict =
      percent < 5 || free < 256 << 20 ? .problem : percent < 15 ? .note : .good
    return HealthFinding(
      .freeSpace, verdict, Text("\(free >> 20) MiB, \(percent) %", "\(free >> 20) MiB，\(percent)%"))
  }

  /// The directory is the owner's alone, and may be written.
  static func permissions(of directory: String) -> HealthFinding {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: directory),
      let permissions = (attributes[.posixPermissions] as? NSNumber)?.intValue,
      FileManager.default.isWritableFile(atPath: directory)
    else { return unreachable(.permissions, directory) }
    return permissions & 0o077 != 0
      ? HealthFinding(
        .permissions, .note, Text("others may look into the directory: chmod 700", "其他用户可访问该目录：建议 chmod 700"))
      : HealthFinding(.permissions, .good, Text("the owner's alone", "仅所有者可访问"))
  }

  private static func unreachable(_ check: HealthFinding.Check, _ directory: String) -> HealthFinding {
    HealthFinding(check, .problem, Text("\(directory) can't be read and written", "无法读写 \(directory)"))
  }

  /// The ledger opens, its clock is sane, its limits are wide enough, and no reader holds it up.
  static func log(_ log: EventLog) throws -> [HealthFinding] {
    let snapshot = try log.snapshot()
    let history: Text =
      log.manifest.givenTimes
      ? snapshot.liveSince.map { Text("; live since event \($0)", "；自第 \($0) 条起为实时记录") }
        ?? Text("; takes given times", "；接受给定时间")
      : Text("", "")
    let ledger = HealthFinding(
      .ledger, .good,
      Text(
        "\(log.manifest.origin), scope \(log.manifest.scope), \(snapshot.last) events\(history.english)",
        "\(log.manifest.origin)，管辖 \(log.manifest.scope)，共 \(snapshot.last) 条事件\(history.chinese)"))
    let now = Instant.now
    let lastRecordedAt = try snapshot.lastRecordedAt
    let clock: HealthFinding =
      if lastRecordedAt > now {
        HealthFinding(
          .clock, .problem,
          Text(
            "the last event's time \(lastRecordedAt) is after the clock's \(now)",
            "最后事件时间 \(lastRecordedAt) 晚于系统时钟 \(now)"))
      } else if log.manifest.createdAt > now {
        HealthFinding(
          .clock, .problem,
          Text(
            "the ledger's creation \(log.manifest.createdAt) is after the clock's \(now)",
            "账本创建时间 \(log.manifest.createdAt) 晚于系统时钟 \(now)"))
      } else {
        HealthFinding(
          .clock, .good,
          Text(
            "\(now.descriptionInChina), \(clockSource.english)", "\(now.descriptionInChina)，\(clockSource.chinese)"))
      }
    let store = try log.storeCondition()
    return try [ledger, anchor(log.anchor?.position, last: snapshot.last), clock] + limits(store.information)
      + [readers("events.mdb") { try log.storeCondition() }]
  }

  /// How far the anchor follows the ledger; behind is as it should be after a power cut, until the next event.
  static func anchor(_ position: Position?, last: Position) -> HealthFinding {
    guard let position else {
      return HealthFinding(.anchor, .note, Text("there is none until the next event", "尚无，写入下一事件时生成"))
    }
    let behind = last.rawValue - min(last.rawValue, position.rawValue)
    return HealthFinding(
      .anchor, behind == 0 ? .good : .note,
      Text("at event \(position), \(behind) events behind", "第 \(position) 条，落后 \(behind) 条"))
  }

  /// How far each projection is behind, and whether its rows are of this version.
  static func views(_ ledger: Ledger) throws -> [HealthFinding] {
    let last = try ledger.log.snapshot().last
    var findings: [HealthFinding] = []
    if let views = ledger.storedViews { findings.append(try readers("views.mdb") { try views.storeCondition() }) }
    findings += try Views.projections.map { projection in
      let status = try ledger.views.status(of: projection)
      if status.position > last {
        return HealthFinding(
          .projections, .problem,
          Text("\(projection.name) covers more than the ledger has", "\(projection.name) 覆盖范围超出账本"))
      }
      if let failure = status.failure {
        return HealthFinding(
          .projections, .problem,
          Text(
            "\(projection.name): stuck at event \(failure.position): \(failure.reasonText.english)",
            "\(projection.name)：停在第 \(failure.position) 条事件：\(failure.reasonText.chinese)"))
      }
      if status.standing == .outdated {
        return HealthFinding(
          .projections, .note,
          Text(
            "\(projection.name): to be rebuilt, which happens when asked", "\(projection.name)：待重建，查询时自动进行"))
      }
      let lag = status.lag.events
      return HealthFinding(
        .projections, .good,
        Text(
          "\(projection.name): \(lag) events behind, caught up when asked", "\(projection.name)：落后 \(lag) 条，查询时自动更新")
      )
    }
    return findings
  }
}
