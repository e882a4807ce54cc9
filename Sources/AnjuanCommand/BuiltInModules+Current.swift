import Desk

extension BuiltInModules {
  /// What stands before a built-in module's name in the place of a program's path.
  static let mark = "built-in:"

  /// The modules of the program whose command line this is; its entry hands them over.
  @TaskLocal static var current = BuiltInModules.none
}
