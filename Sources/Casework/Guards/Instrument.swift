public import Wording

/// A dated instrument that rules rest on, and what its articles are taken to be about (规则依据).
///
/// A class, so that a citation copies one reference; equal where the codes are.
public final class Instrument: Sendable {
  /// Its stable code.
  public let code: String
  /// Its title and number.
  public let title: Text
  /// What each article that a rule cites is taken to be about, in words of our own.
  public let articles: [String: Text]

  init(_ code: String, _ title: Text, articles: [String: Text] = [:]) {
    self.code = code
    self.title = title
    self.articles = articles
  }

  /// The instrument as a whole, to be cited.
  public var whole: Citation { Citation(instrument: self, article: nil, isVerified: true) }

  /// One of its articles, to be cited.
  ///
  /// - Parameters:
  ///   - article: its number, which must stand in ``articles``.
  ///   - isVerified: whether what is cited was found there in a text of the instrument; otherwise it is to be checked.
  /// - Returns: the citation.
  public func article(_ article: String, isVerified: Bool = true) -> Citation {
    precondition(articles[article] != nil, "no article \(article) of \(code) in the table")
    return Citation(instrument: self, article: article, isVerified: isVerified)
  }
}

extension Instrument: Hashable {
  /// Whether both are the same instrument.
  public static func == (left: Instrument, right: Instrument) -> Bool { left.code == right.code }

  /// Hashes the code.
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

/// An article of an instrument, or the instrument as a whole (依据条款).
public struct Citation: Hashable, Sendable {
  /// The instrument.
  public let instrument: Instrument
  /// The number of the article; nil for the instrument as a whole.
  public let article: String?
  /// Whether the rule was found there in a text of the instrument.
  public let isVerified: Bool
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
    let texts = parts.map { $0.instrument.title.naming($0.articles, isVerified: $0.isVerified) }
    return Text(texts.map(\.english).joined(separator: "; "), texts.map(\.chinese).joined(separator: "；"))
  }
}

extension Text {
  fileprivate func naming(_ articles: [String], isVerified: Bool) -> Text {
    guard !articles.isEmpty else { return self }
    let numbers = articles.joined(separator: ", ")
    return Text(
      "\(english), art. \(numbers)\(isVerified ? "" : " (to be checked)")",
      "\(chinese)第\(numbers)条\(isVerified ? "" : "（条号待核）")")
  }
}
