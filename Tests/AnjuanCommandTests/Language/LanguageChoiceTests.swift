import Testing
import Wording

@testable import AnjuanCommand

@Suite struct LanguageChoiceTests {
  @Test(arguments: [
    ([:], Language.english), (["LANG": "zh_CN.UTF-8"], .simplifiedChinese), (["LANG": "C"], .english),
    (["LANG": "zh_CN", "LC_MESSAGES": "en_GB"], .english), (["LC_MESSAGES": "en", "LC_ALL": "zh"], .simplifiedChinese),
    (["LC_ALL": "", "LANG": "zh"], .simplifiedChinese), (["ANJUAN_LANG": "en", "LC_ALL": "zh"], .english),
    (["ANJUAN_LANG": "", "LC_ALL": "zh"], .simplifiedChinese),
  ])
  func environmentDecides(environment: [String: String], language: Language) {
    let choice = LanguageChoice(arguments: ["list"], environment: environment)
    #expect(choice.language == language)
    #expect(LanguageChoice(arguments: ["--lang", "zh"], environment: environment).language == .simplifiedChinese)
    #expect(LanguageChoice(arguments: ["--lang=en"], environment: environment).language == .english)
  }

  @Test(arguments: [
    (["--lang", "zh", "case", "list"], ["case", "list"]), (["case", "--lang=zh", "list"], ["case", "list"]),
    (["case", "list", "--lang", "zh-Hans"], ["case", "list"]), (["--lang", "en", "--lang", "zh"], []),
    (["--lang=zh", "a", "--", "--lang", "en"], ["a", "--", "--lang", "en"]),
  ])
  func isTakenFromAnywhere(arguments: [String], rest: [String]) {
    let choice = LanguageChoice(arguments: arguments, environment: [:])
    #expect(choice.language == .simplifiedChinese)
    #expect(choice.arguments == rest)
    #expect(choice.rejected == nil)
  }

  @Test(arguments: [(["--lang", "fr"], "fr"), (["--lang"], ""), (["--lang="], ""), (["--lang", "--json"], "--json")])
  func otherLanguagesAreRejectedInTheLanguageOfTheEnvironment(arguments: [String], rejected: String) {
    let choice = LanguageChoice(arguments: arguments, environment: ["LANG": "zh"])
    #expect(choice.rejected == rejected)
    #expect(choice.language == .simplifiedChinese)
  }

  @Test func completionRequestsAreLeftAlone() {
    let words = ["---completion", "case", "--", "--lang", "zh"]
    #expect(LanguageChoice(arguments: words, environment: [:]).arguments == words)
  }
}
