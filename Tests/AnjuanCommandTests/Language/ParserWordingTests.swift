import Testing
import Wording

@testable import AnjuanCommand

@Suite struct ParserWordingTests {
  @Test(arguments: [
    Text("OVERVIEW: x", "概述：x"), Text("USAGE: a [<options>] <subcommand>", "用法：a [<选项>] <子命令>"),
    Text("Usage: a <options>", "用法：a <选项>"), Text("SUBCOMMANDS:", "子命令："), Text("LEDGER SUBCOMMANDS:", "LEDGER子命令："),
    Text("  See 'a help <subcommand>' for detailed help.", "  各子命令的说明见“a help <子命令>”。"),
    Text("  --x <x>    维度 (default: 5)", "  --x <x>    维度（默认：5）"),
    Text("  --x <x>    维度 (values: a, b; default: a)", "  --x <x>    维度（可选值：a、b；默认：a）"),
    Text("  -h, --help              Show help information.", "  -h, --help              显示帮助"),
    Text("Unknown option '--a'. Did you mean '--b'?", "未知选项“--a”，是否想用“--b”？"),
    Text("Missing expected argument '<id>'", "缺少参数“<id>”"),
    Text("3 unexpected arguments: 'a', 'b', 'c'", "3 个多余的参数：'a'、'b'、'c'"),
    Text(
      "The value 'x' is invalid for '--y <y>'. Please provide one of 'a', 'b' or 'c'.",
      "“x”不是“--y <y>”的有效值，可选值：'a'、'b'或'c'。"),
    Text("The value 'x' is invalid for '--y <y>': 太小", "“x”不是“--y <y>”的有效值：太小"),
    Text("案卷号有误", "案卷号有误"),
  ])
  func linesAreTranslated(text: Text) {
    #expect(ParserWording.localized(text.english, language: .simplifiedChinese) == text.chinese)
    #expect(ParserWording.localized(text.english, language: .english) == text.english)
  }

  @Test func templatesMatchWholeSentencesOnly() {
    let template = MessageTemplate(Text("a{}b", "甲{}乙"))
    #expect(template.chinese(for: "a12b") == "甲12乙")
    #expect(template.chinese(for: "ab") == "甲乙")
    #expect(template.chinese(for: "a") == nil)
    #expect(template.chinese(for: "xa12b") == nil)
    #expect(MessageTemplate(Text("aba{}aba", "甲{}")).chinese(for: "aba") == nil)
  }

  @Test func longLinesAreBrokenByColumns() {
    let layout = HelpLayout(columns: 40)
    let option = "  --category <category>   低保、特困和临时救助三类之一，可以写多次"
    #expect(
      layout.wrapped(option) == """
          --category <category>   低保、特困和临
                                  时救助三类之
                                  一，可以写多次
        """)
    #expect(layout.wrapped("案卷。" + String(repeating: "长", count: 16) + "（，").contains("\n（，"))
    let usage = "USAGE: " + String(repeating: "[--x] ", count: 20)
    #expect(layout.wrapped(usage) == usage)
    let unbreakable = String(repeating: "x", count: 60)
    #expect(layout.wrapped(unbreakable) == unbreakable)
  }

  @Test func everyWrappedLineFits() {
    let text = String(repeating: "案卷 ledger 记录，每一步（包括撤销）都有据可查。", count: 20)
    for columns in 20...90 {
      let lines = HelpLayout(columns: columns).wrapped(text).split(separator: "\n")
      #expect(lines.allSatisfy { DisplayWidth.columns(of: String($0)) <= columns })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }
}
