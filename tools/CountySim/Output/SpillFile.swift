import Glibc

/// Temporary storage on disk without a name: the file is unlinked as soon as it is open, so that nothing stays behind
/// however the process ends.
final class SpillFile {
  private let descriptor: Int32
  private let directory: String
  private var end = 0

  /// Opens the storage in a directory.
  init(in directory: String) throws(OutputError) {
    var template = Array("\(directory)/county-sim-XXXXXX\0".utf8CString)
    let (descriptor, code) = unsafe template.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return (Int32(-1), EINVAL) }
      let descriptor = unsafe mkstemp(base)
      let code = errno
      if descriptor >= 0 { unsafe unlink(base) }
      return (descriptor, code)
    }
    guard descriptor >= 0 else { throw .temporaryStorage(directory: directory, code: code) }
    self.descriptor = descriptor
    self.directory = directory
  }

  deinit { close(descriptor) }

  /// Appends bytes and says where they stand.
  func append(_ bytes: [UInt8]) throws(OutputError) -> Extent {
    let extent = Extent(offset: end, count: bytes.count)
    var done = 0
    while done < bytes.count {
      let (count, code) = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[done...])
        let count = unsafe pwrite(descriptor, rest.baseAddress, rest.count, off_t(end + done))
        return (count, errno)
      }
      if count > 0 { done += count } else if code != EINTR { throw .temporaryStorage(directory: directory, code: code) }
    }
    end += bytes.count
    return extent
  }

  /// Appends the bytes of an extent to `bytes`.
  func read(_ extent: Extent, into bytes: inout [UInt8]) throws(OutputError) {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: extent.count))
    var done = 0
    while done < extent.count {
      let (count, code) = unsafe bytes.withUnsafeMutableBytes { buffer in
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[(start + done)...])
        let count = unsafe pread(descriptor, rest.baseAddress, rest.count, off_t(extent.offset + done))
        return (count, errno)
      }
      if count > 0 { done += count } else if code != EINTR { throw .temporaryStorage(directory: directory, code: code) }
    }
  }

  /// A run of bytes in the file.
  struct Extent {
    let offset: Int
    let count: Int
  }
}
