public import EventEnvelope
import Wording

/// The problems of adopting what was imported.
public enum AdoptionProblem {
  /// Whoever is to adopt holds no post today, here or in what was imported.
  public static func noPost(_ actor: Subject) -> Problem {
    Problem(
      .notPermitted, Text("\(actor) holds no post today, so nothing was adopted", "\(actor) 当日未在岗，未予采认"),
      remedy: Text("Name somebody of a county or the city who does.", "请指定在岗的县级或市级人员。"))
  }
}
