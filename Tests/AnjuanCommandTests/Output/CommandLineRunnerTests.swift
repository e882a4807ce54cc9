import Foundation
import Testing
import Wording

@testable import AnjuanCommand

@Suite struct CommandLineRunnerTests {
  private struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  private func run(_ line: String, environment: [String: String] = [:], failure: Int32? = nil) async -> Outcome {
    let output = MemorySink(failure: failure.map(OutputFailure.init))
    let errors = MemorySink()
    let streams = StandardStreams(
      output: OutputWriter(sink: output), errors: OutputWriter(sink: errors, capacity: 0))
    let runner = CommandLineRunner(
      SampleRoot.self, arguments: line.split(separator: " ").map(String.init), environment: environment,
      streams: streams)
    return Outcome(status: await runner.status(), output: output.text, errors: errors.text)
  }

  @Test func outputIsFlushedAndNothingElseIsSaid() async throws {
    let outcome = await run("list --json")
    #expect(outcome.status == 0)
    #expect(try outcome.output == Samples.text(.json))
    #expect(outcome.errors == "")
  }

  @Test(arguments: [
    ("fail command", Int32(3), "error: no case\nLook.\n"), ("fail command --lang zh", 3, "错误：没有案卷\n请查。\n"),
    ("fail code", 2, ""), ("fail convertible", 4, "error: conflict\n"), ("fail clean", 0, ""),
    ("list --count=-1", 65, "error: below nought\n"),
    ("list --lang fr", 64, "error: 'fr' isn't a language for --lang\nGive zh or en.\n"),
  ])
  func errorsBecomeStatuses(line: String, status: Int32, errors: String) async {
    let outcome = await run(line)
    #expect(outcome.status == status)
    #expect(outcome.errors == errors)
    #expect(outcome.output == (line == "fail clean" ? "bye\n" : ""))
  }

  @Test func unknownErrorsDoNotSayWhatTheyHold() async {
    let outcome = await run("fail unknown")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("Unknown"))
    #expect(!outcome.errors.contains("张三"))
  }

  @Test(arguments: [
    ("list --nope", "error: Unknown option '--nope'"), ("list --nope --lang=zh", "错误：未知选项“--nope”"),
    ("list --json --csv --lang zh", "错误：“--csv”与“--json”不能同时使用"), ("fail --lang zh", "错误：缺少参数“<kind>”"),
    ("list --count x --lang zh", "错误：“x”不是“--count <count>”的有效值"),
    ("list --count --lang zh", "错误：“--count <count>”缺少值"),
    ("nope --lang zh", "错误：多余的参数“nope”"), ("list --count 10 --lang zh", "错误：大于九"),
    ("fail validation --lang zh", "错误：无效"), ("list --json=1 --lang zh", "错误：选项“--json”不带值，却给出了“1”。"),
    ("list --generate-completion-script=cmd --lang zh", "错误：不能为“cmd”生成补全脚本。"),
  ])
  func usageErrors(line: String, firstLine: String) async {
    let outcome = await run(line)
    #expect(outcome.status == 64)
    #expect(outcome.errors.split(separator: "\n").first.map(String.init) == firstLine)
    #expect(outcome.output == "")
  }

  @Test(arguments: [
    "list --count 11010519491231002X", "list --count 11010519491231002x", "list 110105491231002",
    "fail 110105194912310038",
    "list --11010519491231002X", "list --count=id11010519491231002X", "list --lang 11010519491231002X",
    "11010519491231002X", "list --json=11010519491231002X", "fail --lang zh p-110105194912310038",
  ])
  func numbersOfPeopleAreMasked(line: String) async {
    let outcome = await run(line)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("***"))
    #expect(!outcome.errors.contains("110105") && !outcome.errors.contains("X"))
  }

  @Test func whatIsNobodysNumberStays() {
    let text =
      "event 12345678901234 of 20cb431026196001011234567890123456ab, 431026101000; 0 … 1000000000000000; 张三 a1b2"
    #expect(text.maskingNumbers == text)
    #expect("身份证110105194912310038号".maskingNumbers == "身份证***号")
  }

  @Test func helpIsChineseThroughout() async {
    for line in ["--help", "help list", "list -h", "help fail"] {
      let outcome = await run(line, environment: ["LANG": "zh_CN.UTF-8"])
      #expect(outcome.status == 0)
      let english = ["USAGE", "OVERVIEW", "OPTIONS", "ARGUMENTS", "Show", "default", "values", "See "]
      #expect(!english.contains(where: outcome.output.contains), "\(outcome.output)")
      #expect(outcome.output.hasPrefix("概述："))
    }
    #expect(await run("--help").output.hasPrefix("OVERVIEW: A sample\n\nEXAMPLES:\n  # All of them\n  sample list\n"))
    #expect(await run("--version --lang zh").output == "1.2\n")
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func completionScriptsAreGiven(shell: String) async {
    let outcome = await run("--generate-completion-script \(shell)")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("sample"))
    #expect(outcome.output.contains("--csv") || outcome.output.contains("'csv'"))
    #expect(outcome.errors == "")
  }

  @Test func outputThatCannotBeWrittenIsAnErrorUnlessTheReaderHasGone() async {
    let full = await run("list", failure: ENOSPC)
    #expect(full.status == 74)
    #expect(full.errors == "error: can't write the output: no space left\nFree some space and try again.\n")
    let gone = await run("list", failure: EPIPE)
    #expect(gone.status == 0)
    #expect(gone.errors == "")
    #expect(await run("--help", failure: ENOSPC).status == 74)
    #expect(await run("--help", failure: EPIPE).status == 0)
    #expect(await run("fail command", failure: ENOSPC).status == 3)
  }

  @Test func statusesAreThoseOfTheManual() {
    #expect(ExitStatus.allCases.map(\.rawValue) == [0, 1, 2, 3, 4, 64, 65, 69, 74, 77])
  }
}
