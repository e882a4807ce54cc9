import Foundation
import Testing

/// A socket on 127.0.0.1 that takes connections, and does nothing with them.
final class Listener {
  private let descriptor: Int32
  let port: UInt16

  init() throws {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    self.descriptor = descriptor
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        let isListening = unsafe bind(descriptor, generic, length) == 0 && listen(descriptor, 8) == 0
        return unsafe isListening && getsockname(descriptor, generic, &length) == 0
      }
    }
    port = bound ? UInt16(bigEndian: address.sin_port) : 0
    try #require(bound)
  }

  deinit { close(descriptor) }
}
