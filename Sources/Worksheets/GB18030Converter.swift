internal import Glibc

/// Converts GB 18030 to UTF-8 by the system's tables.
@safe final class GB18030Converter {
  private let descriptor: iconv_t

  /// Opens the tables; nil where the system has none.
  init?() {
    guard let opened = unsafe iconv_open("UTF-8", "GB18030"), Int(bitPattern: opened) != -1 else { return nil }
    unsafe descriptor = opened
  }

  deinit { _ = unsafe iconv_close(descriptor) }

  /// Converts as much as is right.
  ///
  /// - Returns: the text, how many bytes it took, and whether what is left, if anything, is no more than the beginning
  ///   of a character.
  func convert(_ bytes: [UInt8]) -> (text: [UInt8], count: Int, isValid: Bool) {
    var source = bytes.map(CChar.init(bitPattern:))
    // Two bytes make at most three, four make at most four.
    let capacity = bytes.count * 2 + 4
    var (left, isValid) = (source.count, true)
    let text = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { target, written in
      unsafe source.withUnsafeMutableBufferPointer { source in
        var input = source.baseAddress
        var output = unsafe UnsafeMutableRawPointer(target.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var space = capacity
        let result = unsafe iconv(descriptor, &input, &left, &output, &space)
        // EINVAL: the bytes end within a character.
        isValid = result != -1 || errno == EINVAL
        written = capacity - space
      }
    }
    return (text, bytes.count - left, isValid)
  }
}
