@main
enum LedgerBench {
  static func main() {}
}
