import EventEnvelope
import EventLog
import Foundation
import LMDB
import Rolls

/// What a ledger tells whoever watches it.
public enum LedgerMetrics {
  /// All of them.
  ///
  /// - Parameter place: the ledger.
  /// - Returns: the metrics.
  /// - Throws: ``Problem`` where the ledger can't be opened; what its files refuse.
  public static func all(of place: LedgerPlace) throws -> [Metric] {
    let ledger = try place.open()
    var stores = [(file: "events.mdb", condition: try ledger.log.storeCondition())]
    if let views = ledger.storedViews { stores.append((file: "views.mdb", condition: try views.storeCondition())) }
    return try log(ledger.log) + self.stores(stores)
      + checkpoint(of: CheckpointStore(ledger: place.directory), now: .now)
      + projections(ledger, now: .now) + disk(of: place.directory)
  }

  /// The events: how many, until when, and how far the heads table is behind.
  static func log(_ log: EventLog) throws -> [Metric] {
    let snapshot = try log.snapshot()
    let manifest = log.manifest
    let last = try snapshot.last == .origin ? [] : [Metric.Sample(seconds: snapshot.lastRecordedAt.unixSeconds)]
    return [
      Metric(
        "anjuan_ledger_info", .gauge, "What the ledger is; always 1.",
        [
          Metric.Sample(
            1,
            ["origin": manifest.origin, "store_id": manifest.storeID, "format": String(manifest.formatVersion)])
        ]),
      Metric(
        "anjuan_ledger_events_total", .counter, "Events recorded; also the last position.", snapshot.last.rawValue),
      Metric(
        "anjuan_ledger_last_event_timestamp_seconds", .gauge, "When the last event was recorded, as Unix time.", last),
      Metric(
        "anjuan_ledger_tail_events", .gauge, "Events after the heads table was last brought up to date.",
        snapshot.tailEvents),
      Metric(
        "anjuan_anchor_position", .gauge, "The last event that the anchor covers.",
        log.anchor.map { [Metric.Sample($0.position.rawValue)] } ?? []),
    ]
  }

  /// The last checkpoint that was signed: how old it is, and how much it covers.
  static func checkpoint(of store: CheckpointStore, now: Instant) -> [Metric] {
    guard let size = store.lastSize else { return [] }
    let age = store.writtenAt(size: size).map { [Metric.Sample(seconds: max(0, now.unixSeconds - $0))] } ?? []
    return [
      Metric("anjuan_checkpoint_events", .gauge, "Events that the last signed checkpoint covers.", size),
      Metric("anjuan_checkpoint_age_seconds", .gauge, "How long ago its file was written.", age),
    ]
  }

  /// The files and their readers.
  static func stores(_ stores: [(file: String, condition: EnvironmentCondition)]) -> [Metric] {
    func samples(_ value: (EnvironmentCondition) -> Int) -> [Metric.Sample] {
      stores.map { Metric.Sample(value($0.condition), ["file": $0.file]) }
    }
    return [
      Metric(
        "anjuan_store_used_bytes", .gauge, "Bytes of the file that hold pages, free ones included.",
        samples { $0.information.usedPages * $0.information.pageSize }),
      Metric(
        "anjuan_store_free_bytes", .gauge, "Bytes of the file's pages that are free for use again.",
        samples { $0.freePages * $0.information.pageSize }),
      Metric(
        "anjuan_store_map_bytes", .gauge, "Bytes of address space that the file can grow into.",
        samples(\.information.mapSize)),
      Metric("anjuan_store_commits_total", .counter, "Transactions committed.", samples(\.information.lastTransaction)),
      Metric("anjuan_store_reader_slots", .gauge, "Slots for readers.", samples(\.information.maxReaders)),
      Metric("anjuan_store_readers", .gauge, "Slots taken, idle ones included.", samples(\.readers.count)),
      Metric(
        "anjuan_store_oldest_reader_lag_commits", .gauge,
        "Transactions committed since the oldest snapshot was taken; their freed pages can't be used again.",
        samples(\.oldestReaderLag)),
    ]
  }

  /// How far each projection is behind, in events and in time.
  static func projections(_ ledger: Ledger, now: Instant) throws -> [Metric] {
    guard let views = ledger.storedViews else { return [] }
    let snapshot = try ledger.log.snapshot()
    var (positions, lags, ages, parked): ([Metric.Sample], [Metric.Sample], [Metric.Sample], [Metric.Sample]) =
      ([], [], [], [])
    for projection in Views.projections {
      let through = try min(views.coverage(of: projection).through, snapshot.last)
      let waiting = try snapshot.event(at: through.next)?.recordedAt
      let age = waiting.map { max(0, now.unixSeconds - $0.unixSeconds) } ?? 0
      positions.append(Metric.Sample(through.rawValue, ["projection": projection.name]))
      lags.append(Metric.Sample(snapshot.last.rawValue - through.rawValue, ["projection": projection.name]))
      ages.append(Metric.Sample(seconds: age, ["projection": projection.name]))
      parked.append(Metric.Sample(try views.status(of: projection).parked, ["projection": projection.name]))
    }
    return [
      Metric("anjuan_projection_position", .gauge, "The last event that the projection has applied.", positions),
      Metric("anjuan_projection_lag_events", .gauge, "Events that the projection has yet to apply.", lags),
      Metric(
        "anjuan_projection_lag_seconds", .gauge, "How long the first of them has been waiting; 0 where none is.", ages),
      Metric(
        "anjuan_projection_parked_events", .gauge, "Events that the projection did without, not decided about.", parked),
    ]
  }

  /// The disk below the ledger.
  static func disk(of directory: String) -> [Metric] {
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: directory)
    func samples(_ key: FileAttributeKey) -> [Metric.Sample] {
      (attributes?[key] as? NSNumber).map { [Metric.Sample($0.uint64Value)] } ?? []
    }
    return [
      Metric(
        "anjuan_disk_free_bytes", .gauge, "Free bytes of the ledger's file system.", samples(.systemFreeSize)),
      Metric("anjuan_disk_size_bytes", .gauge, "Bytes of the ledger's file system.", samples(.systemSize)),
    ]
  }
}

extension Instant {
  /// Seconds since 1970-01-01T00:00:00Z.
  var unixSeconds: Double { Double(microseconds) / 1_000_000 }
}
