/// Where the lines go.
protocol ByteSink {
  /// Writes all the bytes, after those written before.
  mutating func write(_ bytes: [UInt8]) throws(OutputError)
}
