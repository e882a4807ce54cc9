import AssessmentWorkbooks
public import Desk
import Wording

extension WorkbookFile.Fault: ProblemConvertible {
  /// What to tell the user, with the options that help.
  var problem: Problem {
    switch self {
    case .exists(let path):
      Problem(
        .conflict, Text("\(path) is there already", "\(path) 已存在"),
        remedy: Text("Name another file, or replace it with --force.", "请另取文件名，或用 --force 覆盖。"))
    case .unwritable(let path):
      Problem(
        .inputOutput, Text("\(path) can't be written", "无法写入 \(path)"),
        remedy: Text(
          "Check that its folder exists, may be written and has space. Nothing was written.",
          "请确认目录存在、可写且有空间。未写入任何文件。"))
    case .full(let path):
      Problem(
        .badData,
        Text("\(path): more steps than the 1,048,576 rows of a sheet", "\(path)：核算步骤超过一张工作表的 1048576 行"),
        remedy: Text("Split the batch, or take --csv. Nothing was written.", "请拆分批次或改用 --csv。未写入任何文件。"))
    }
  }
}
