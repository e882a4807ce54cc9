public import EventEnvelope
public import Wording

/// A dated instrument that rules rest on, and what its articles are about (规则依据).
///
/// A class, so that a citation copies one reference; equal where the codes are.
public final class Instrument: Sendable {
  /// What its text is divided into, which a citation names.
  public enum Division: Sendable {
    /// Articles: `19`.
    case articles
    /// Parts with items, as notices and opinions have them: `1.3` is the third item of the first part.
    case parts
    /// Items numbered through all parts.
    case items
  }

  /// Its stable code.
  public let code: String
  /// Its title and number.
  public let title: Text
  /// The first day in force; nil where it isn't known or there is none.
  public let from: CivilDate?
  /// The last day in force; nil while it is.
  public let to: CivilDate?
  /// What a citation names of it.
  public let division: Division
  /// What each article that was read is about, in words of our own; empty where no text of the instrument was read.
  public let articles: [String: Text]

  /// Makes an instrument; days are written `YYYY-MM-DD`.
  init(
    _ code: String, _ title: Text, from: String? = nil, to: String? = nil, by division: Division = .articles,
    articles: [String: Text] = [:]
  ) {
    self.code = code
    self.title = title
    self.from = from.map { Self.day($0) }
    self.to = to.map { Self.day($0) }
    self.division = division
    self.articles = articles
  }

  private static func day(_ text: String) -> CivilDate {
    guard let day = CivilDate(text) else { preconditionFailure("\(text) is no day") }
    return day
  }

  /// Whether it is in force on the day.
  public func isInForce(on day: CivilDate) -> Bool { (from ?? .earliest) <= day && day <= (to ?? .latest) }

  /// The instrument as a whole, to be cited.
  public var whole: Citation { Citation(instrument: self, article: nil) }

  /// One of its articles, to be cited.
  ///
  /// - Parameter article: its number, which must stand in ``articles``: what wasn't read can't be cited.
  /// - Returns: the citation.
  public func article(_ article: String) -> Citation {
    precondition(articles[article] != nil, "no article \(article) of \(code) in the table")
    return Citation(instrument: self, article: article)
  }
}

extension Instrument: Hashable {
  /// Whether both are the same instrument.
  public static func == (left: Instrument, right: Instrument) -> Bool { left.code == right.code }

  /// Hashes the code.
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
