public import Desk
import Wording

extension Problem {
  /// What the user can do about it, with the commands to type where there are any.
  var advice: Text? { cause?.advice ?? remedy }
}

extension Problem: CustomStringConvertible {
  /// The message and the advice in the current language; ArgumentParser shows it for values it couldn't read.
  public var description: String { [message, advice].compactMap { $0?.current }.joined(separator: "\n") }
}

extension Problem.Cause {
  /// What to do, with the commands to type.
  fileprivate var advice: Text {
    switch self {
    case .ledger(let cause): cause.advice
    case .view(let cause): cause.advice
    case .key(let cause): cause.advice
    case .checkpoint(let cause): cause.advice
    case .file(let cause): cause.advice
    case .module(let cause): cause.advice
    case .policy(let cause): cause.advice
    }
  }
}

extension Problem.PolicyCause {
  fileprivate var advice: Text {
    switch self {
    case .noneInForce(let place):
      Text(
        "Begin one, mend it and publish it: anjuan policy new --from DEMO-HN-2023 --scope \(place.prefix(6)) --out county.yaml",
        "请起草政策包，修改后发布：anjuan policy new --from DEMO-HN-2023 --scope \(place.prefix(6)) --out county.yaml")
    case .unreadable:
      Text(
        "Update anjuan. Or have the pack superseded, which it doesn't stand in the way of: record PolicySuperseded "
          + "(anjuan log append).",
        "请更新 anjuan。或废止该政策包（废止不受其影响）：记录 PolicySuperseded（anjuan log append）。")
    }
  }
}

extension Problem.LedgerCause {
  fileprivate var advice: Text {
    switch self {
    case .noLedger(let place):
      Text(
        "Name one with --ledger or ANJUAN_LEDGER, or make one: anjuan init --ledger \(place) --scope 4310",
        "请用 --ledger 或环境变量 ANJUAN_LEDGER 指定账本，或新建：anjuan init --ledger \(place) --scope 4310")
    case .olderFormat:
      Text(
        "Export it with the anjuan that wrote it (log export), and import that into a ledger made with init --history.",
        "请用写入该账本的 anjuan 导出（log export），再导入以 init --history 新建的账本。")
    case .rolledBack:
      Text(
        "Put the newest copy back. If what is missing is lost for good: anjuan verify --accept-rollback, which records it.",
        "请放回最新的副本。若缺失的内容确已无法找回，用 anjuan verify --accept-rollback 予以确认并记录在案。")
    case .isBackup(let place):
      Text("Make a ledger of it: anjuan restore \(place) --ledger NEW", "请先恢复为账本：anjuan restore \(place) --ledger 新目录")
    case .overtaken: Text("Run the same command again.", "请重新执行同一命令。")
    case .outcomeUnknown: Text("Run anjuan doctor, then the same command again.", "请先运行 anjuan doctor，再重新执行同一命令。")
    case .clockStepped:
      Text(
        "Look at the clock (timedatectl). Where it is right, put ANJUAN_CLOCK=checked before the command; where the last event "
          + "lies ahead of it, before each until that time. Recorded times never go back.",
        "请核对系统时钟（timedatectl）。确认无误后，在命令前加 ANJUAN_CLOCK=checked；若最后一条事件的时间晚于正确的时钟，到达该时刻之前每次均须如此。记录时间从不倒退。")
    case .damaged: Text("Run anjuan verify, and restore a backup.", "请运行 anjuan verify，并从备份恢复。")
    case .unreadablePayload:
      Text("Run anjuan verify; a newer anjuan may know the type.", "请运行 anjuan verify；新版 anjuan 可能认识该类型。")
    case .tooManyReaders: Text("Try again later, or run anjuan doctor.", "请稍后重试，或运行 anjuan doctor。")
    case .backupIncomplete: Text("Run anjuan backup into it again, or name another.", "请对该目录重新执行 anjuan backup，或另选备份。")
    case .segmentsDamaged(let place):
      Text(
        "Nothing there was changed. anjuan ship check \(place) names all that differs: keep it as evidence, and use "
          + "another directory.",
        "其中内容未作改动。请用 anjuan ship check \(place) 查出全部不符之处，留作证据，并改用其他目录。")
    }
  }
}

extension Problem.ViewCause {
  fileprivate var advice: Text {
    switch self {
    case .noCase: Text("See anjuan case list.", "请见 anjuan case list。")
    case .caseNotKnownThen: Text("Leave --known-at out to see what is known now.", "去掉 --known-at 可查看目前所知。")
    case .noProjection: Text("See anjuan projection list.", "请见 anjuan projection list。")
    case .projectionStuck(let name):
      Text(
        "Its rows would be wrong, so none are shown. Mend the cause (often: update anjuan), then run "
          + "anjuan projection retry \(name). Until then, --known-at with a moment before that event answers.",
        "内容不完整，故不予显示。请先排除原因（多为 anjuan 版本过旧），再运行 anjuan projection retry \(name)。"
          + "在此之前，可用 --known-at 查询该事件之前的时点。")
    case .projectionAhead:
      Text(
        "The ledger was cut short, or views.mdb is another's: run anjuan verify, then projection rebuild.",
        "账本被截短，或 views.mdb 属于其他账本：请运行 anjuan verify，再执行 projection rebuild。")
    case .rowsDamaged:
      Text(
        "Run anjuan projection rebuild --all: nothing is lost by it.", "请运行 anjuan projection rebuild --all，不会丢失任何内容。")
    }
  }
}

extension Problem.KeyCause {
  fileprivate var advice: Text {
    switch self {
    case .noKeyFile:
      Text(
        "Restore it: anjuan keys restore FILE. What needs no identity works without it.",
        "请恢复：anjuan keys restore 文件。不涉及身份信息的操作不受影响。")
    case .keyFileDamaged:
      Text("Restore it: move it away, then anjuan keys restore FILE.", "请移走后恢复：anjuan keys restore 文件。")
    case .wrongMasterKey: Text("Name the right file with --master-key-file.", "请用 --master-key-file 指定正确的文件。")
    case .noMasterKey:
      Text(
        "Name its file with --master-key-file or ANJUAN_MASTER_KEY_FILE. What needs no identity works without it.",
        "请用 --master-key-file 或环境变量 ANJUAN_MASTER_KEY_FILE 指定主密钥文件。不涉及身份信息的操作无须主密钥。")
    case .masterKeyOpen:
      Text(
        "Run chmod 600 on it. If others may have read it, change it: anjuan keys rewrap.",
        "请执行 chmod 600；若可能已被他人读取，请更换：anjuan keys rewrap。")
    case .notAuthentic:
      Text(
        "It was sealed in another ledger, or the record was tampered with: run anjuan verify.",
        "该内容由其他账本加密，或记录被篡改：请运行 anjuan verify。")
    case .erasureRunning: Text("Run the command again when it has ended.", "请待其结束后重新执行。")
    case .changeInterrupted: Text("Run the command again: it is finished then.", "请重新执行，即可完成。")
    }
  }
}

extension Problem.CheckpointCause {
  fileprivate var advice: Text {
    switch self {
    case .noCheckpoint:
      Text(
        "Sign one: anjuan checkpoint --new-key FILE, then anjuan checkpoint --key FILE",
        "请先签名：anjuan checkpoint --new-key 文件，再执行 anjuan checkpoint --key 文件")
    case .contradicted:
      Text(
        "Nothing was signed. Run anjuan verify, and put the newest copy of the ledger back.",
        "未签名。请运行 anjuan verify，并放回账本的最新副本。")
    case .badSignerName: Text("Name the signer with --name.", "请用 --name 指定签名方名称。")
    case .signingKeyOpen:
      Text(
        "Make a new key, since this one may be known: --new-key. Keep its file at mode 0600.",
        "该密钥可能已泄露，请用 --new-key 新建，并保持文件权限为 0600。")
    case .noSigningKey: Text("Make one with --new-key.", "请用 --new-key 新建。")
    case .proofNeeded(let first):
      Text("Ask for: anjuan proof consistency \(first)", "请索取：anjuan proof consistency \(first)")
    }
  }
}

extension Problem.FileCause {
  fileprivate var advice: Text {
    switch self {
    case .badLine(let first?):
      Text(
        "Nothing from line \(first) on was recorded. Mend the line and run the same command again: it goes on from "
          + "line \(first). Or leave bad lines out with --keep-going.",
        "自第 \(first) 行起未写入任何内容。更正该行后重新执行同一命令，将从第 \(first) 行继续；或用 --keep-going 跳过有误的行。")
    case .badLine(nil):
      Text("Nothing was recorded. Mend the line and run the same command again.", "未写入任何内容。请更正该行后重新执行。")
    case .comesSealed:
      Text(
        "Nothing was recorded. Give it in clear, and it is sealed here; exported events go in with anjuan import.",
        "未写入任何内容。请给出明文，由本账本加密；导出的事件请用 anjuan import 导入。")
    case .importedElsewhere:
      Text(
        "Let it finish; run the same command again afterwards, and nothing is recorded twice.",
        "请等待其完成；之后重新执行同一命令，不会重复写入。")
    case .tableInterrupted(isWritten: true):
      Text(
        "The households before it are computed; the rest isn't. Mend the table and run the same command again.",
        "其前各户已核算，其后未核算。请更正表格后重新执行。")
    case .tableInterrupted(isWritten: false):
      Text("Nothing was written. Mend the table and run the same command again.", "未写入任何文件。请更正表格后重新执行。")
    }
  }
}

extension Problem.ModuleCause {
  fileprivate var advice: Text {
    switch self {
    case .noModule: Text("See anjuan module list.", "请见 anjuan module list。")
    case .notParked: Text("See anjuan module status.", "请见 anjuan module status。")
    case .noProposal: Text("See anjuan module proposals.", "请见 anjuan module proposals。")
    case .notInstallable:
      Text("Nothing was installed. Try it with anjuan module test.", "未安装。请用 anjuan module test 检验。")
    case .failed:
      Text(
        "All before is recorded. Mend the module, try it with anjuan module test, and run it again: it goes on from there.",
        "此前各条已记录。请修复模块，用 anjuan module test 检验后重新运行，将从该处继续。")
    case .runElsewhere:
      Text(
        "See anjuan module status; anjuan module stop ends single ones.",
        "请见 anjuan module status；可用 anjuan module stop 停止单个模块。")
    }
  }
}
