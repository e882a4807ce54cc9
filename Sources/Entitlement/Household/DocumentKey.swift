/// The keys of an object; the required ones stand first.
protocol DocumentKey: Word {
  /// How many of them are required.
  static var required: Int { get }
}
