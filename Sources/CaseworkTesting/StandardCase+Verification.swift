public import CaseEvents
import Casework

extension StandardCase {
  /// 提请核对.
  public static var request: CrossCheckRequested {
    var event = CrossCheckRequested()
    event.request = "r-1"
    event.persons = persons
    event.sources = sources
    event.asOfOn = "2023-03-06"
    return event
  }

  /// 数据源反馈: a hit carries one item.
  public static func answer(_ source: String, _ status: SourceStatus) -> SourceAnswered {
    var event = SourceAnswered()
    event.request = "r-1"
    event.source = source
    event.status = status
    event.dataAsOfOn = "2023-03-06"
    guard status == .hit else { return event }
    var item = SourceItem()
    item.hit = "h-\(source)"
    item.person = "p-1"
    item.dataClass = source
    item.asOfOn = "2023-03-06"
    event.items = [item]
    return event
  }

  /// 出具核对报告: the last source has a hit, the others none.
  public static var report: CrossCheckReported {
    var event = CrossCheckReported()
    event.report = "report-1"
    event.request = "r-1"
    event.validToOn = "2023-06-30"
    event.sources = sources.map { source in
      var result = SourceResult()
      result.source = source
      result.status = source == sources.last ? .hit : .noHit
      result.hits = source == sources.last ? 1 : 0
      return result
    }
    return event
  }

  /// 核对疑点核实.
  public static var resolution: CheckHitResolved {
    var event = CheckHitResolved()
    event.hit = "h-\(sources.last ?? "")"
    event.outcome = .stale
    return event
  }

  /// 入户调查.
  public static func visit(on day: String = "2023-03-10") -> HomeVisited {
    var event = HomeVisited()
    event.investigators = [Cast.investigator.id, Cast.secondInvestigator.id]
    event.visitedOn = day
    event.signedByHousehold = true
    event.findings = ["housing-poor"]
    return event
  }
}
