public import Wording

extension Problem.Cause {
  /// What can be done about it, in words of the office.
  public var remedy: Text {
    switch self {
    case .ledger(let cause): cause.remedy
    case .view(let cause): cause.remedy
    case .key(let cause): cause.remedy
    case .checkpoint(let cause): cause.remedy
    case .file(let cause): cause.remedy
    case .module(let cause): cause.remedy
    case .policy(let cause): cause.remedy
    }
  }
}

extension Problem.PolicyCause {
  fileprivate var remedy: Text {
    switch self {
    case .noneInForce: Text("Publish a policy pack for the place and the day.", "请发布适用于该地区和日期的政策包。")
    case .unreadable:
      Text(
        "Update the program, or have the pack superseded: that is decided without it.",
        "请更新程序，或废止该政策包（废止不受其影响）。")
    }
  }
}

extension Problem.LedgerCause {
  fileprivate var remedy: Text {
    switch self {
    case .noLedger: Text("Name the ledger's directory, or make a ledger there.", "请指定账本目录，或在该处新建账本。")
    case .olderFormat:
      Text(
        "Export it with the program that wrote it, and import that into a new ledger that takes history.",
        "请用写入该账本的程序导出，再导入接受历史时间的新账本。")
    case .rolledBack:
      Text(
        "Put the newest copy back. If what is missing is lost for good, accept the rollback, which records it.",
        "请放回最新的副本。若缺失的内容确已无法找回，请确认回退并记录在案。")
    case .isBackup: Text("Restore it to make a ledger of it.", "请先恢复为账本。")
    case .overtaken: Text("Try again.", "请重试。")
    case .outcomeUnknown: Text("Check the ledger's health, then try again.", "请先检查账本状况，再重试。")
    case .clockStepped:
      Text(
        "Look at the machine's clock. Where it is right, say so; where the last event lies ahead of it, each time until then.",
        "请核对系统时钟。确认无误后予以说明；若最后一条事件的时间晚于正确的时钟，到达该时刻之前每次均须说明。")
    case .damaged: Text("Verify the ledger, and restore a backup.", "请核验账本，并从备份恢复。")
    case .unreadablePayload: Text("Verify the ledger; a newer program may know the type.", "请核验账本；新版程序可能认识该类型。")
    case .tooManyReaders: Text("Try again later, or check the ledger's health.", "请稍后重试，或检查账本状况。")
    case .backupIncomplete: Text("Take the backup again, or name another.", "请重新备份，或另选备份。")
    case .segmentsDamaged:
      Text(
        "Nothing there was changed. Check the segments: keep what differs as evidence, and use another directory.",
        "其中内容未作改动。请校验分段，将不符之处留作证据，并改用其他目录。")
    }
  }
}

extension Problem.ViewCause {
  fileprivate var remedy: Text {
    switch self {
    case .noCase: Text("Look at the list of cases.", "请查看案卷清单。")
    case .caseNotKnownThen: Text("Ask for what is known now.", "请查询目前所知的内容。")
    case .noProjection: Text("Look at the list of projections.", "请查看投影清单。")
    case .projectionStuck:
      Text(
        "Its rows would be wrong, so none are shown. Mend the cause (often: update the program), then have it tried "
          + "again. Until then, what was known before that event can be asked for.",
        "内容不完整，故不予显示。请先排除原因（多为程序版本过旧），再重试。在此之前，可查询该事件之前的时点。")
    case .projectionAhead:
      Text(
        "The ledger was cut short, or the rows are another's: verify the ledger, then build the rows anew.",
        "账本被截短，或投影属于其他账本：请先核验账本，再重建投影。")
    case .rowsDamaged: Text("Build the rows anew: nothing is lost by it.", "请重建投影，不会丢失任何内容。")
    }
  }
}

extension Problem.KeyCause {
  fileprivate var remedy: Text {
    switch self {
    case .noKeyFile:
      Text("Restore the keys from a backup. What needs no identity works without them.", "请从备份恢复密钥。不涉及身份信息的操作不受影响。")
    case .keyFileDamaged: Text("Move it away, and restore the keys from a backup.", "请将其移走，并从备份恢复密钥。")
    case .wrongMasterKey: Text("Name the ledger's own master key.", "请指定本账本的主密钥。")
    case .noMasterKey: Text("Name its file. What needs no identity works without it.", "请指定主密钥文件。不涉及身份信息的操作无须主密钥。")
    case .masterKeyOpen:
      Text("Make it the owner's alone. If others may have read it, change it.", "请设为仅所有者可读写；若可能已被他人读取，请更换。")
    case .notAuthentic:
      Text(
        "It was sealed in another ledger, or the record was tampered with: verify the ledger.",
        "该内容由其他账本加密，或记录被篡改：请核验账本。")
    case .erasureRunning: Text("Try again when it has ended.", "请待其结束后重试。")
    case .changeInterrupted: Text("Do it again: it is finished then.", "请重新执行，即可完成。")
    }
  }
}

extension Problem.CheckpointCause {
  fileprivate var remedy: Text {
    switch self {
    case .noCheckpoint: Text("Make a signing key, and sign a checkpoint.", "请新建签名密钥并签署检查点。")
    case .contradicted:
      Text("Nothing was signed. Verify the ledger, and put its newest copy back.", "未签名。请核验账本，并放回账本的最新副本。")
    case .badSignerName: Text("Give the signer another name.", "请另取签名方名称。")
    case .signingKeyOpen:
      Text(
        "Make a new key, since this one may be known, and keep its file the owner's alone.",
        "该密钥可能已泄露，请新建密钥，并保持其文件仅所有者可读写。")
    case .noSigningKey: Text("Make a new key.", "请新建密钥。")
    case .proofNeeded(let first): Text("Ask for a proof from \(first) events on.", "请索取自 \(first) 条事件起的证明。")
    }
  }
}

extension Problem.FileCause {
  fileprivate var remedy: Text {
    switch self {
    case .badLine(let first?):
      Text(
        "Nothing from line \(first) on was recorded. Mend the line and import again: it goes on from line \(first). Or "
          + "leave bad lines out.",
        "自第 \(first) 行起未写入任何内容。更正该行后重新导入，将从第 \(first) 行继续；或跳过有误的行。")
    case .badLine(nil): Text("Nothing was recorded. Mend the line and try again.", "未写入任何内容。请更正该行后重试。")
    case .comesSealed:
      Text(
        "Nothing was recorded. Give it in clear, and it is sealed here; exported events are imported.",
        "未写入任何内容。请给出明文，由本账本加密；导出的事件请以导入方式写入。")
    case .importedElsewhere:
      Text("Let it finish; try again afterwards, and nothing is recorded twice.", "请等待其完成；之后重试，不会重复写入。")
    case .tableInterrupted(isWritten: true):
      Text(
        "The households before it are computed; the rest isn't. Mend the table and try again.",
        "其前各户已核算，其后未核算。请更正表格后重试。")
    case .tableInterrupted(isWritten: false):
      Text("Nothing was written. Mend the table and try again.", "未写入任何文件。请更正表格后重试。")
    }
  }
}

extension Problem.ModuleCause {
  fileprivate var remedy: Text {
    switch self {
    case .noModule: Text("Look at the list of installed modules.", "请查看已安装的模块。")
    case .notParked: Text("Look at how the modules stand.", "请查看模块状态。")
    case .noProposal: Text("Look at what modules propose.", "请查看模块建议。")
    case .notInstallable: Text("Nothing was installed. Try the module out.", "未安装。请检验该模块。")
    case .failed:
      Text(
        "All before is recorded. Mend the module, try it out, and run it again: it goes on from there.",
        "此前各条已记录。请修复并检验模块后重新运行，将从该处继续。")
    case .runElsewhere: Text("Look at how the modules stand; single ones can be stopped.", "请查看模块状态；可停止单个模块。")
    }
  }
}
