public import Proofs
import Wording

extension NoteFault: ProblemConvertible {
  /// What to tell the user, without the file's name.
  public var problem: Problem { Problem(.badData, text) }

  /// What to tell the user of a file that was checked and doesn't hold.
  public func finding(in file: String) -> Problem {
    Problem(
      .problemsFound, Text("\(file): \(text.english)", "\(file)：\(text.chinese)"),
      remedy: Text("It proves nothing. Ask for it again at its source.", "该文件不能证明任何内容，请向来源方重新索取。"))
  }
}
