public import Desk
import Glibc

/// The program `anjuan`: its commands, and the county modules that are built into it.
public enum CommandLineProgram {
  /// Runs the process's command line, and ends the process.
  ///
  /// - Parameter modules: the county modules that are part of the program.
  public static func run(with modules: BuiltInModules) async -> Never {
    exit(await BuiltInModules.$current.withValue(modules) { await CommandLineRunner.run(Anjuan.self) })
  }
}
