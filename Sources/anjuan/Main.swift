/// The program's entry.
@main struct Main {
  static func main() async { await CommandLineRunner.run(Anjuan.self) }
}
