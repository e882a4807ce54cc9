import CountyKit
import Wording

extension Text {
  /// Both wordings, as an answer has them.
  var answer: JSONValue { ["en": .text(english), "zh": .text(chinese)] }
}
