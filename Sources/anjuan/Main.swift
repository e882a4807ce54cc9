import AnjuanCommand
import Desk
import GuidongModule
import GuidongRules

/// The program's entry, the only place that names the county modules that are built in.
@main struct Main {
  static func main() async {
    await CommandLineProgram.run(with: BuiltInModules([StepWatch.self], rules: [Guidong.module]))
  }
}
