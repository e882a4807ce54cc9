import Wording

extension Guard {
  /// 政策编号.
  public static let packNew = Guard(
    "packNew", Instrument.ledger.whole, title: Text("a pack of that name is already published", "该政策已发布"),
    remedy: Text("give the new pack another name", "使用新编号"))

  /// 政策.
  public static let packKnown = Guard(
    "packKnown", Instrument.ledger.whole, title: Text("no such pack is in force", "没有该现行政策"),
    remedy: Text("name a published pack that has not ended", "填写现行政策"))

  /// 施行日期.
  public static let packDates = Guard(
    "packDates", Instrument.ledger.whole, title: Text("the last day is before the first", "施行起止颠倒"),
    remedy: Text("give the days in order", "按先后填写"))

  /// 适用范围.
  public static let packScope = Guard(
    "packScope", Instrument.socialAssistance.whole, title: Text("the pack reaches beyond the office", "适用范围超出单位辖区"),
    remedy: Text("publish for one's own area", "在辖区内发布"))

  /// 政策重叠.
  public static let packOverlaps = Guard(
    "packOverlaps", Instrument.ledger.whole, title: Text("another pack is in force for the same area", "同一地区已有现行政策"),
    remedy: Text("supersede the other pack first", "先废止原政策"))

  /// 规范形式.
  public static let packCanonical = Guard(
    "packCanonical", Instrument.ledger.whole,
    title: Text("the canonical form isn't that of the pack named", "规范形式与所列政策不符"),
    remedy: Text("publish the pack's file with anjuan policy publish", "请用 anjuan policy publish 发布政策包文件"))

  static let policy: [Guard] = [
    .packNew, .packKnown, .packDates, .packScope, .packOverlaps, .packCanonical,
  ]
}
