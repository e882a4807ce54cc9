import Wording

extension Language {
  /// The language in which the program speaks: the choice of the process, unless a task was given another.
  ///
  /// It is known before the command line is parsed, so that help texts come out in it.
  @TaskLocal static var current = LanguageChoice.ofProcess.language
}
