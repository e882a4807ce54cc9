public import Wording

/// Why the desks couldn't do what they were asked: what went wrong, and what can be done about it.
///
/// A command line maps ``kind-swift.property`` to an exit status, a server to a status code. None of the texts holds a
/// datum of a person: problems end up in logs and tickets.
public struct Problem: Error, Hashable, Sendable {
  /// What kind of problem it is, for programs.
  public enum Kind: String, CaseIterable, Sendable {
    /// Something went wrong that no other kind names.
    case failure
    /// A check ran to its end and found problems.
    case problemsFound
    /// What was asked for isn't there.
    case notFound
    /// Someone else was faster, or the state doesn't allow it.
    case conflict
    /// It was asked for in a wrong way.
    case usage
    /// The data given, or those stored, are wrong.
    case badData
    /// A service or resource can't be had at the moment.
    case unavailable
    /// Reading or writing failed.
    case inputOutput
    /// Whoever acts may not do this, or a rule stands in the way.
    case notPermitted
  }

  /// What kind of problem it is.
  public let kind: Kind
  /// What went wrong, in words.
  public let message: Text
  /// What can be done about it, in words of the office.
  public let remedy: Text?
  /// What it comes from, where a program can say more precisely than ``remedy`` what to do: a command line names the
  /// command, a page shows the link.
  public let cause: Cause?

  /// Makes a problem.
  ///
  /// - Parameters:
  ///   - kind: what kind it is.
  ///   - message: what went wrong.
  ///   - remedy: what can be done about it.
  public init(_ kind: Kind, _ message: Text, remedy: Text? = nil) {
    (self.kind, self.message, self.remedy, cause) = (kind, message, remedy, nil)
  }

  /// Makes a problem whose remedy follows from its cause.
  ///
  /// - Parameters:
  ///   - kind: what kind it is.
  ///   - message: what went wrong.
  ///   - cause: what it comes from.
  public init(_ kind: Kind, _ message: Text, cause: Cause?) {
    (self.kind, self.message, self.cause) = (kind, message, cause)
    remedy = cause?.remedy
  }

  /// The same problem, told in other words.
  ///
  /// - Parameter message: what went wrong.
  /// - Returns: a problem of the same kind, remedy and cause.
  public func saying(_ message: Text) -> Problem { Problem(kind, message, remedy, cause) }

  private init(_ kind: Kind, _ message: Text, _ remedy: Text?, _ cause: Cause?) {
    (self.kind, self.message, self.remedy, self.cause) = (kind, message, remedy, cause)
  }
}

/// An error of another module that can be told as a problem.
///
/// Errors that neither are a ``Problem`` nor can become one are internal errors: of those only type and number may be
/// shown, since their text might hold a datum of a person.
public protocol ProblemConvertible: Error {
  /// The problem to tell.
  var problem: Problem { get }
}

extension Problem: ProblemConvertible {
  /// Itself.
  public var problem: Problem { self }
}

extension Problem {
  /// The same problem, of a line.
  func at(_ place: String) -> Problem {
    saying(Text("\(place): \(message.english)", "\(place)：\(message.chinese)"))
  }
}
