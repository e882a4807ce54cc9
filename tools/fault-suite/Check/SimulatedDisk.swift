import FaultDisk

/// The disk below the watched files: it loses power, fails and lies as it is told.
enum SimulatedDisk {
  /// A call that a fault can be put on.
  enum Call: CaseIterable {
    case write
    case sync
    case length

    fileprivate var number: Int32 {
      switch self {
      case .write: Int32(bitPattern: FAULT_WRITE.rawValue)
      case .sync: Int32(bitPattern: FAULT_SYNC.rawValue)
      case .length: Int32(bitPattern: FAULT_LENGTH.rawValue)
      }
    }
  }

  /// In place of an error's number: half of the bytes are written.
  static let shortWrite = Int32(FAULT_SHORT_WRITE)

  /// Watches files as they are now: all that is in them counts as durable.
  static func watch(_ paths: [String]) throws {
    fault_disk_forget()
    for path in paths {
      guard unsafe fault_disk_watch(path) else { throw CheckFailure("\(path): can't be watched") }
    }
  }

  /// Lets every call pass again.
  static func forget() { fault_disk_forget() }

  /// Cuts the power at an operation, counted from 1.
  static func cutPower(after operations: Int) { fault_disk_cut_power(operations) }

  /// Fails the `nth` call from now, once; 0 takes it back.
  static func fail(_ call: Call, nth: Int, error: Int32) { fault_disk_fail(call.number, nth, error) }

  /// Says of every synchronization that it was done, and does nothing.
  static func lie() { fault_disk_lie(true) }

  /// Whether the power is gone.
  static var isDead: Bool { fault_disk_is_dead() }

  /// How many operations there were so far.
  static var operations: Int { fault_disk_operations() }

  /// Puts what a power cut may have left in the place of each watched file.
  ///
  /// - Parameters:
  ///   - seed: decides what is left.
  ///   - granule: the bytes that a disk writes whole.
  /// - Throws: ``CheckFailure`` where a file can't be written.
  static func restore(seed: UInt64, granule: Int) throws {
    var random = RandomNumbers(seed: seed)
    let share = Int32([0, 1, 4, 7, 8][random.below(5)])
    guard fault_disk_restore(random.next(), granule, share) else { throw CheckFailure("the image can't be written") }
  }
}
