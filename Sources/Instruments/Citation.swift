public import EventEnvelope
public import Wording

/// An article of an instrument, or the instrument as a whole (依据条款).
public struct Citation: Hashable, Sendable {
  /// The instrument.
  public let instrument: Instrument
  /// The number of the article; nil for the instrument as a whole.
  public let article: String?
  /// Whether the rule was found there in a text of the instrument.
  public let isVerified: Bool

  /// Whether the instrument is in force on the day.
  public func isInForce(on day: CivilDate) -> Bool { instrument.isInForce(on: day) }
}

extension Sequence<Citation> {
  /// The instruments with their articles in words; an article that wasn't verified says so.
  public var title: Text {
    var parts: [(instrument: Instrument, articles: [String], isVerified: Bool)] = []
    for citation in self {
      let articles = citation.article.map { [$0] } ?? []
      if let last = parts.last, last.instrument == citation.instrument {
        parts[parts.count - 1].articles += articles
        parts[parts.count - 1].isVerified = last.isVerified && citation.isVerified
      } else {
        parts.append((citation.instrument, articles, citation.isVerified))
      }
    }
    let texts = parts.map { $0.instrument.naming($0.articles, isVerified: $0.isVerified) }
    return Text(texts.map(\.english).joined(separator: "; "), texts.map(\.chinese).joined(separator: "；"))
  }
}

extension Instrument {
  fileprivate func naming(_ articles: [String], isVerified: Bool) -> Text {
    guard !articles.isEmpty else { return title }
    let numbers = division.naming(articles)
    return Text(
      "\(title.english), \(numbers.english)\(isVerified ? "" : " (to be checked)")",
      "\(title.chinese)\(numbers.chinese)\(isVerified ? "" : "（条号待核）")")
  }
}

extension Instrument.Division {
  fileprivate func naming(_ numbers: [String]) -> Text {
    let all = numbers.joined(separator: ", ")
    switch self {
    case .articles: return Text("art. \(all)", "第\(all)条")
    case .items: return Text("item \(all)", "第\(all)项")
    case .parts:
      let pairs = numbers.map { $0.split(separator: ".") }
      return Text(
        "part \(all)", pairs.map { "第\($0[0])部分" + $0.dropFirst().map { "第\($0)项" }.joined() }.joined(separator: "、"))
    }
  }
}
