import Desk
import Glibc
import Wording

/// Writing failed, for the reason that the system gave.
struct OutputFailure: Error, Hashable {
  /// The system's error number, such as `ENOSPC`.
  let code: Int32

  /// Makes a failure from the system's error number.
  init(code: Int32) { self.code = code }

  /// Whether the reader has gone (`anjuan case list | head`), which is no failure of the program.
  var isClosedPipe: Bool { code == EPIPE }
}

extension OutputFailure: ProblemConvertible {
  /// Status 74, with the reason in words where it is a common one.
  var problem: Problem {
    let (reason, remedy): (Text, Text?) =
      switch code {
      case ENOSPC: (Text("no space left", "空间不足"), Text("Free some space and try again.", "请腾出空间后重试。"))
      case EDQUOT: (Text("quota exceeded", "超出磁盘配额"), nil)
      case EBADF: (Text("the output is closed", "输出已关闭"), nil)
      default: (Text("system error \(code)", "系统错误 \(code)"), nil)
      }
    return Problem(
      .inputOutput, Text("can't write the output: \(reason.english)", "无法写出结果：\(reason.chinese)"), remedy: remedy)
  }
}
