import Glibc

/// Writes to an open file descriptor, such as standard output.
struct DescriptorSink: ByteSink {
  let descriptor: Int32

  /// Writes all the bytes, trying again where a signal interrupts.
  mutating func write(_ bytes: [UInt8]) throws(OutputError) {
    var done = 0
    while done < bytes.count {
      let (count, code) = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[done...])
        let count = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
        return (count, errno)
      }
      if count >= 0 {
        done += count
      } else if code == EPIPE {
        throw .readerGone
      } else if code != EINTR {
        throw .output(code: code)
      }
    }
  }
}
