extension Range<UInt64> {
  /// The two parts of more than one leaf: the left one has the largest power of two of leaves that leaves some over.
  var halves: (left: Range<UInt64>, right: Range<UInt64>) {
    let count = upperBound - lowerBound
    let middle = lowerBound + (1 as UInt64) << UInt64(UInt64.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    return (lowerBound..<middle, middle..<upperBound)
  }
}
