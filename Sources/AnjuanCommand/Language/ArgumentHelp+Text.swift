import ArgumentParser
import Wording

extension ArgumentHelp {
  /// Makes a help text from its wordings.
  ///
  /// - Parameters:
  ///   - abstract: one line; with a full stop in English as ArgumentParser has it, without one in Chinese.
  ///   - discussion: more, shown below it.
  ///   - valueName: the name of the value in the synopsis; ASCII, since it is a column of the help.
  ///   - visibility: whether the help shows it.
  init(
    _ abstract: Text, discussion: Text? = nil, valueName: String? = nil, visibility: ArgumentVisibility = .default
  ) {
    self.init(
      abstract.current, discussion: discussion?.current ?? "", valueName: valueName, visibility: visibility)
  }
}
