import Proofs
import Wording

extension NoteFault: CommandFailureConvertible {
  /// What to tell the user, without the file's name.
  var commandFailure: CommandFailure { CommandFailure(.badData, text) }

  /// What to tell the user of a file that was checked and doesn't hold.
  func finding(in file: String) -> CommandFailure {
    CommandFailure(
      .checkFoundProblems, Text("\(file): \(text.english)", "\(file)：\(text.chinese)"),
      remedy: Text("It proves nothing. Ask for it again at its source.", "该文件不能证明任何内容，请向来源方重新索取。"))
  }
}
