/// How the text of a table is encoded.
public enum TableEncoding: String, CaseIterable, Sendable {
  /// UTF-8.
  case utf8 = "UTF-8"
  /// UTF-8 after a byte order mark, as spreadsheet programs write it.
  case markedUTF8 = "UTF-8 with BOM"
  /// GB 18030, which contains GBK and GB 2312: what a Chinese spreadsheet program writes.
  case gb18030 = "GB18030"
}
