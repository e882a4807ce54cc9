import EventEnvelope
import EventLog
import Glibc
import Rolls
import Wording

/// The doctor's checks.
enum HealthChecks {
  /// LMDB needs a local file system: locks and maps over a network or a union mount lose data.
  static func fileSystem(of directory: String) -> HealthFinding {
    var status = statfs()
    guard statfs(directory, &status) == 0 else {
      return HealthFinding(.fileSystem, .problem, Text("\(directory) can't be reached", "无法访问 \(directory)"))
    }
    let remote: [Int: String] = [
      0x6969: "NFS", 0x517B: "SMB", 0xFF53_4D42: "CIFS", 0xFE53_4D42: "SMB2", 0x6573_5546: "FUSE",
      0x794C_7630: "overlay", 0x0102_1997: "9P",
    ]
    if let name = remote[Int(status.f_type)] {
      return HealthFinding(
        .fileSystem, .problem,
        Text("\(name) can't hold a ledger safely; use a local disk", "\(name) 不能安全存放账本，请改用本地磁盘"))
    }
    return HealthFinding(.fileSystem, .good, Text("local", "本地磁盘"))
  }

  /// Warns at 15 % of free space, and cries below 5 % or 256 MiB.
  static func freeSpace(of directory: String) -> HealthFinding {
    var status = statvfs()
    guard statvfs(directory, &status) == 0, status.f_blocks > 0 else {
      return HealthFinding(.freeSpace, .problem, Text("\(directory) can't be reached", "无法访问 \(directory)"))
    }
    let free = UInt64(status.f_bavail) * UInt64(status.f_frsize)
    let percent = UInt64(status.f_bavail) * 100 / UInt64(status.f_blocks)
    let detail = Text("\(free >> 20) MiB, \(percent) %", "\(free >> 20) MiB，\(percent)%")
    let verdict: HealthFinding.Verdict =
      percent < 5 || free < 256 << 20 ? .problem : percent < 15 ? .note : .good
    return HealthFinding(.freeSpace, verdict, detail)
  }

  /// The directory is the owner's alone, and may be written.
  static func permissions(of directory: String) -> HealthFinding {
    var status = stat()
    guard stat(directory, &status) == 0, access(directory, R_OK | W_OK | X_OK) == 0 else {
      return HealthFinding(.permissions, .problem, Text("the directory can't be read and written", "目录不可读写"))
    }
    let isOpen = status.st_mode & 0o077 != 0
    return isOpen
      ? HealthFinding(
        .permissions, .note, Text("others may look into the directory: chmod 700", "其他用户可访问该目录：建议 chmod 700"))
      : HealthFinding(.permissions, .good, Text("the owner's alone", "仅所有者可访问"))
  }

  /// The ledger opens, its clock is sane, and no reader is left over.
  static func log(_ log: EventLog) throws -> [HealthFinding] {
    let snapshot = try log.snapshot()
    let history: Text = log.manifest.givenTimes
      ? snapshot.liveSince.map { Text("; live since event \($0)", "；自第 \($0) 条起为实时记录") }
        ?? Text("; takes given times", "；接受给定时间")
      : Text("", "")
    let ledger = HealthFinding(
      .ledger, .good,
      Text(
        "\(log.manifest.origin), scope \(log.manifest.scope), \(snapshot.last) events\(history.english)",
        "\(log.manifest.origin)，管辖 \(log.manifest.scope)，共 \(snapshot.last) 条事件\(history.chinese)"))
    let now = Instant.now
    let clock =
      snapshot.lastRecordedAt > now
      ? HealthFinding(
        .clock, .problem,
        Text("the last event's time \(snapshot.lastRecordedAt) is after the clock's \(now)", "最后事件时间 \(snapshot.lastRecordedAt) 晚于系统时钟 \(now)"))
      : HealthFinding(.clock, .good, Text(now.descriptionInChina, now.descriptionInChina))
    guard let store = log.storeInformation else { return [ledger, clock] }
    let readers = HealthFinding(
      .readers, store.readers * 2 > store.maxReaders ? .note : .good,
      Text("\(store.readers) of \(store.maxReaders) slots", "已用 \(store.readers)／\(store.maxReaders)"))
    return [ledger, clock, readers]
  }

  /// How far each projection is behind, and whether its rows are of this version.
  static func views(_ ledger: Ledger) throws -> [HealthFinding] {
    let last = try ledger.log.snapshot().last
    return try Views.projections.map { projection in
      let coverage = try ledger.views.coverage(of: projection)
      if coverage.through > last {
        return HealthFinding(
          .projections, .problem,
          Text("\(projection.name) covers more than the ledger has", "\(projection.name) 覆盖范围超出账本"))
      }
      let lag = last.rawValue - coverage.through.rawValue
      return HealthFinding(
        .projections, .good,
        Text("\(projection.name): \(lag) events behind, caught up when asked", "\(projection.name)：落后 \(lag) 条，查询时自动更新"))
    }
  }
}
