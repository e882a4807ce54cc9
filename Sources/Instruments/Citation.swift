public import EventEnvelope
public import Wording

/// An article of an instrument, or the instrument as a whole (依据条款).
public struct Citation: Hashable, Sendable {
  /// The instrument.
  public let instrument: Instrument
  /// The number of the article; nil for the instrument as a whole.
  public let article: String?

  /// Whether the instrument is in force on the day.
  public func isInForce(on day: CivilDate) -> Bool { instrument.isInForce(on: day) }
}

extension Sequence<Citation> {
  /// The instruments in words, each with its articles.
  public var title: Text {
    var parts: [(instrument: Instrument, articles: [String])] = []
    for citation in self {
      let articles = citation.article.map { [$0] } ?? []
      if let last = parts.last, last.instrument == citation.instrument {
        parts[parts.count - 1].articles += articles
      } else {
        parts.append((citation.instrument, articles))
      }
    }
    let texts = parts.map { $0.instrument.naming($0.articles) }
    return Text(texts.map(\.english).joined(separator: "; "), texts.map(\.chinese).joined(separator: "；"))
  }
}

extension Instrument {
  fileprivate func naming(_ articles: [String]) -> Text {
    guard !articles.isEmpty else { return title }
    let numbers = division.naming(articles)
    return Text("\(title.english), \(numbers.english)", "\(title.chinese)\(numbers.chinese)")
  }
}

extension Instrument.Division {
  fileprivate func naming(_ numbers: [String]) -> Text {
    let (english, chinese) = (numbers.joined(separator: ", "), numbers.joined(separator: "、"))
    switch self {
    case .articles: return Text("art. \(english)", "第\(chinese)条")
    case .items: return Text("item \(english)", "第\(chinese)项")
    case .parts:
      let places = numbers.map { number in
        let steps = number.split(separator: ".")
        return "第\(steps[0])部分" + steps.dropFirst().map { "第\($0)项" }.joined()
      }
      return Text("part \(english)", places.joined(separator: "、"))
    }
  }
}
