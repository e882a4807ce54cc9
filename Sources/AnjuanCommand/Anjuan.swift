import ArgumentParser
import Wording

/// The command `anjuan`.
struct Anjuan: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "anjuan",
      Text(
        "A casework ledger for social assistance: every step is an event that is never changed",
        "社会救助案卷账本：每一步都是不可更改的事件"),
      examples: [
        ("anjuan init --scope 431026", Text("Make a ledger", "新建账本")),
        ("anjuan roll show --by county", Text("Who is on the roll", "查看在册名册")),
        ("anjuan case timeline 431026-2023-000017", Text("What happened in a case", "查看案卷经过")),
      ],
      discussion: Text(
        """
        Results go to standard output, messages to standard error. Exit status: 0 ok, 1 failure, 2 a check found problems, \
        3 not found, 4 conflict, 64 usage, 65 bad data, 69 unavailable, 74 input or output, 77 not permitted.
        """,
        """
        结果写入标准输出，消息写入标准错误。退出码：0 成功，1 失败，2 检查发现问题，3 未找到，4 冲突，64 用法有误，65 数据有误，\
        69 不可用，74 读写失败，77 不予办理。
        """),
      version: "0.1.0",
      subcommands: CommandWords.meant(of: commands))
  }

  /// The commands below this one, in the order in which help lists them, by their names.
  static var commands: KeyValuePairs<String, any ParsableCommand.Type> {
    [
      "init": InitCommand.self, "import": ImportCommand.self, "assess": AssessCommand.self,
      "policy": PolicyCommand.self, "calendar": CalendarCommand.self, "log": LogCommand.self,
      "case": CaseCommand.self, "roll": RollCommand.self,
      "pay": PayCommand.self, "staff": StaffCommand.self, "module": ModuleCommand.self,
      "projection": ProjectionCommand.self,
      "person": PersonCommand.self, "access": AccessCommand.self, "keys": KeysCommand.self,
      "verify": VerifyCommand.self, "checkpoint": CheckpointCommand.self, "proof": ProofCommand.self,
      "witness": WitnessCommand.self, "backup": BackupCommand.self, "restore": RestoreCommand.self,
      "ship": ShipCommand.self, "doctor": DoctorCommand.self, "metrics": MetricsCommand.self,
      "copy-check": CopyCheckCommand.self,
    ]
  }
}
