import EventEnvelope
import EventLog
import Files
import Foundation
import LMDB
import Wording

extension HealthChecks {
  /// Times the disk's flush: one that is too fast doesn't flush, one that is too slow holds up every append.
  static func flush(of directory: String) -> HealthFinding {
    guard let duration = try? DurableFile.flushDuration(in: directory) else {
      return HealthFinding(.flush, .problem, Text("\(directory) can't be written durably", "无法持久写入 \(directory)"))
    }
    return flush(duration, isRotating: MountTable.isRotating(directory) ?? false)
  }

  /// Judges the time of a flush.
  static func flush(_ duration: Duration, isRotating: Bool) -> HealthFinding {
    let time = "\((duration / .microseconds(10)).rounded() / 100) ms"
    if duration > .milliseconds(50) {
      return HealthFinding(
        .flush, .note, Text("\(time): each append waits as long", "\(time)：每次写入都须等待这么久"))
    }
    guard duration < .microseconds(200) else { return HealthFinding(.flush, .good, Text(time, time)) }
    if isRotating {
      return HealthFinding(
        .flush, .note,
        Text(
          "\(time): no turning disk is as fast; it keeps writes in a cache that a power cut may empty",
          "\(time)：机械硬盘不可能如此之快，写入停留在缓存中，断电时可能丢失"))
    }
    return HealthFinding(
      .flush, .good, Text("\(time): make sure that the disk's cache outlives a power cut", "\(time)：请确认磁盘缓存具备断电保护"))
  }

  /// What the system says of whether its clock is kept by others'; systemd and chrony leave a trace, a container none.
  static var clockSource: Text {
    let traces = ["/run/systemd/timesync/synchronized", "/run/chrony/chronyd.pid", "/run/chronyd.pid", "/run/ntpd.pid"]
    return traces.contains(where: FileManager.default.fileExists(atPath:))
      ? Text("synchronised", "已同步") : Text("nothing is known of NTP here", "NTP 状态未知")
  }

  /// The lock file has all its blocks: on a full disk a sparse one ends the first reader.
  static func lockFile(of directory: String) -> HealthFinding {
    let path = "\(directory)/events.mdb-lock"
    guard
      let values = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.fileSizeKey, .totalFileAllocatedSizeKey]),
      let size = values.fileSize, let allocated = values.totalFileAllocatedSize
    else { return HealthFinding(.lockFile, .note, Text("there is none", "不存在")) }
    return allocated >= size
      ? HealthFinding(.lockFile, .good, Text("\(size) bytes, all allocated", "\(size) 字节，空间已全部分配"))
      : HealthFinding(
        .lockFile, .problem,
        Text("\(allocated) of \(size) bytes are allocated", "\(size) 字节中仅分配 \(allocated) 字节"))
  }

  /// The limits of the process: address space for the map, and open files.
  static func limits(_ information: EnvironmentInformation) -> [HealthFinding] {
    let used = information.usedPages * information.pageSize
    let map = information.mapSize
    let isShort = map < Environment.reservedAddressSpace
    let space = HealthFinding(
      .addressSpace, used > map / 10 * 9 ? .problem : isShort || used > map / 2 ? .note : .good,
      Text(
        "the file has \(used >> 20) MiB and can grow to \(map >> 20)\(isShort ? "; the system grants no more" : "")",
        "文件 \(used >> 20) MiB，可增至 \(map >> 20) MiB\(isShort ? "（系统限制）" : "")"))
    guard let files = ResourceLimit.soft("Max open files") else { return [space] }
    return [space, HealthFinding(.openFiles, files < 256 ? .note : .good, Text("at most \(files)", "上限 \(files)"))]
  }

  /// The slots of readers, and whether one keeps its snapshot for long: its file can't use freed pages again.
  static func readers(_ name: String, _ condition: () throws -> EnvironmentCondition) throws -> HealthFinding {
    let first = try condition()
    let slots = first.information.maxReaders
    if first.readers.count * 2 > slots {
      return HealthFinding(
        .readers, .note,
        Text("\(name): \(first.readers.count) of \(slots) slots", "\(name)：已用 \(first.readers.count)／\(slots)"))
    }
    if first.oldestReaderLag > 0 {
      Thread.sleep(forTimeInterval: 2)
      // A reader that is behind and still holds the same snapshot has held it for two seconds at least.
      let second = try condition()
      let lagging = second.readers.filter { slot in
        slot.transaction.map { $0 < first.information.lastTransaction } ?? false && first.readers.contains(slot)
      }
      if let oldest = lagging.min(by: { $0.transaction ?? 0 < $1.transaction ?? 0 }), let seen = oldest.transaction {
        let lag = second.information.lastTransaction - seen
        return HealthFinding(
          .readers, .note,
          Text(
            "\(name): process \(oldest.process) holds a snapshot for over 2 s, \(lag) commits old: the file grows",
            "\(name)：进程 \(oldest.process) 持有快照超过 2 秒，已落后 \(lag) 次提交，文件将不断增大"))
      }
    }
    return HealthFinding(
      .readers, .good,
      Text("\(name): \(first.readers.count) of \(slots) slots", "\(name)：已用 \(first.readers.count)／\(slots)"))
  }
}
