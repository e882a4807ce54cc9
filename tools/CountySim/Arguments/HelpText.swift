/// What `--help` prints.
enum HelpText {
  /// The help, in English and then in Chinese.
  static let text = """
    county-sim: an invented year of social assistance in the eleven counties of Chenzhou, as CloudEvents JSON Lines.
    Every person, phone, account, township and village is invented; nobody is meant.

    county-sim --seed S --cases N --months M [--county CODE]… [--start YYYY-MM]
      --seed S         seed of every random number; same arguments, same bytes
      --cases N        how many cases, 0 … 10000000
      --months M       how many months, from the first; they must lie in 2023 … 2026
      --county CODE    only this county (six digits); may be given several times; all eleven if never
      --start YYYY-MM  the first month (2023-01)
      --help           this text
    What doesn't fit into memory goes to a nameless file in TMPDIR (/tmp): about 170 bytes an event.
    Exit codes: 0 done, 64 usage, 70 an event was refused (a bug of this program), 74 input or output failed.

    county-sim：为郴州市十一个县（市、区）虚构一段时间的社会救助办件，逐行输出 CloudEvents JSON。
    人员、电话、账号、乡镇、村均为虚构，不指任何真实的人。
      --seed S         随机数种子；参数相同，输出逐字节相同
      --cases N        件数，0 … 10000000
      --months M       月数，须在 2023—2026 年之内
      --county CODE    只生成该县（六位代码），可重复；不写则为全部十一个
      --start YYYY-MM  起始月份（默认 2023-01）
    内存放不下的部分写入 TMPDIR（默认 /tmp）中的匿名文件，每个事件约 170 字节。

    """
}
